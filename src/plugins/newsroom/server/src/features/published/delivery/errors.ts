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

/** 404: the article is not published, or not in the locale. */
export class ArticleNotFound extends errors.NotFoundError {
  constructor(documentId: string) {
    super(`There is no published article "${documentId}"`, { code: 'NOT_FOUND' });
  }
}

/** 400: the cursor was not issued by this list. */
export class CursorInvalid extends InputRefused {
  constructor() {
    super('CURSOR_INVALID', [{ path: ['cursor'], message: 'The cursor is invalid for this list' }]);
  }
}
