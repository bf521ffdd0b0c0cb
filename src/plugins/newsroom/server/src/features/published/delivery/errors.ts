import { errors } from '@strapi/utils';
import { InputRefused } from '../../../kernel/http/input';

/** 404: no document has or had this name. */
export class NotFound extends errors.NotFoundError {
  constructor(what: string, name: string) {
    super(`There is no ${what} "${name}"`, { code: 'NOT_FOUND' });
  }
}

/** 400: a filter names a term, a source or a list that does not exist. */
export class FilterUnknown extends InputRefused {
  constructor(parameter: string, name: string) {
    super('FILTER_UNKNOWN', [{ path: [parameter], message: `There is no ${parameter} "${name}"` }]);
  }
}

/** 400: the site has no such locale. */
export class LocaleUnknown extends InputRefused {
  constructor(locale: string, known: readonly string[]) {
    super('LOCALE_UNKNOWN', [
      {
        path: ['locale'],
        message: `There is no locale "${locale}"; available: ${known.join(', ')}`,
      },
    ]);
  }
}

/** 400: the cursor was not issued by this list. */
export class CursorInvalid extends InputRefused {
  constructor() {
    super('CURSOR_INVALID', [{ path: ['cursor'], message: 'The cursor is invalid for this list' }]);
  }
}
