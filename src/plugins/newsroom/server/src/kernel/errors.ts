import { errors } from '@strapi/utils';

/**
 * 400: what an editor or a client sent cannot be taken. `details.code` is stable, the message may change.
 * `details.errors` has the shape that Strapi's admin shows beside the field at `path`.
 */
export class ContentRefused extends errors.ValidationError {
  constructor(
    code: string,
    message: string,
    path: (string | number)[],
    extra: Record<string, unknown> = {}
  ) {
    super(message, {
      ...extra,
      code,
      path,
      errors: [{ path: path.map(String), message, name: 'ValidationError' }],
    });
  }
}

/** 503: it could not be written, or nobody knows whether it was. What is sent again is not counted twice. */
export class TryAgain extends errors.ApplicationError {
  constructor() {
    super('Try again in a moment', { code: 'OVERLOADED', retryAfter: 2 });
    // Strapi types the names of its own errors only.
    Object.assign(this, { name: 'ServiceUnavailableError' });
  }
}

/** 429: more requests from one address than any reader sends. */
export class TooManyRequests extends errors.RateLimitError {
  constructor(readonly retryAfter: number) {
    super('Too many requests, please try again later', { code: 'TOO_MANY_REQUESTS', retryAfter });
  }
}
