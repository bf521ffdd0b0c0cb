import { errors } from '@strapi/utils';
import type { SessionErrorCode } from './contract';

const coded = (code: SessionErrorCode) => ({ code });

/**
 * 401: the session is over, or there was none. The answer itself and not an error to throw: whatever is thrown with that
 * status Strapi answers without its details.
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

/** 403: the cookie came along with a write from a page of another origin. A PolicyError keeps its details. */
export class OriginNotAllowed extends errors.PolicyError {
  constructor() {
    super('Requests from this origin may not change a session', coded('ORIGIN_NOT_ALLOWED'));
  }
}

/** 401: a token that is none of ours, or over. Somebody who says who they are is never taken for nobody. */
export class TokenInvalid extends errors.UnauthorizedError {
  constructor() {
    super('The token is invalid, or its session has ended', coded('TOKEN_INVALID'));
  }
}

/** 404: the site leaves sessions to Strapi. */
export class SessionsOff extends errors.NotFoundError {}
