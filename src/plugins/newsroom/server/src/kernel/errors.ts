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
