import { errors } from '@strapi/utils';

/**
 * 400: the input of an editor or a client is invalid. `details.code` is stable, the message may change.
 * `details.errors` has the shape that Strapi's admin needs to show the message beside the field at `path`.
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

/** 400: the site does not have the locale. `details.known` lists its locales. */
export class LocaleUnknown extends ContentRefused {
  constructor(locale: string, known: readonly string[]) {
    super(
      'LOCALE_UNKNOWN',
      `There is no locale "${locale}"; available: ${known.join(', ')}`,
      ['locale'],
      { locale, known }
    );
  }
}

/** 503: the write failed or its outcome is unknown. Clients may retry: a repeated request is not counted twice. */
export class TryAgain extends errors.ApplicationError {
  constructor() {
    super('Try again in a moment', { code: 'OVERLOADED', retryAfter: 2 });
    // Strapi types the names of its own errors only.
    Object.assign(this, { name: 'ServiceUnavailableError' });
  }
}

/** 429: a rate limit was exceeded. `retryAfter` is in seconds. */
export class TooManyRequests extends errors.RateLimitError {
  constructor(readonly retryAfter: number) {
    super('Too many requests, please try again later', { code: 'TOO_MANY_REQUESTS', retryAfter });
  }
}
