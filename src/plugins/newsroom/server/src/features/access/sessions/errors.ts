import { errors } from '@strapi/utils';
import type { SessionErrorCode } from './contract';

const coded = (code: SessionErrorCode) => ({ code });

/**
 * 401: the session has ended or never existed. A response body and not an error class, because Strapi removes the
 * details of thrown 401 errors.
 */
export const sessionEnded = {
  data: null,
  error: {
    status: 401,
    name: 'UnauthorizedError',
    message: 'The session has ended',
    details: coded('SESSION_ENDED'),
  },
};

/** 403: a write with the cookie from a page of an origin that is not allowed. Strapi keeps the details of a PolicyError. */
export class OriginNotAllowed extends errors.PolicyError {
  constructor() {
    super('Requests from this origin may not change a session', coded('ORIGIN_NOT_ALLOWED'));
  }
}

/** 401: the token is unknown or expired. A request with a bad token is never treated as anonymous. */
export class TokenInvalid extends errors.UnauthorizedError {
  constructor() {
    super('The token is invalid, or its session has ended', coded('TOKEN_INVALID'));
  }
}

/** 404: sessions.enforce is off. */
export class SessionsOff extends errors.NotFoundError {}
