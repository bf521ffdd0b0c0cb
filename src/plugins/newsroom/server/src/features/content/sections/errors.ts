import { ContentRefused } from '../../../kernel/errors';
import type { ContentPath } from '../../../kernel/strapi/content-walk';

/** 400: the URL has a scheme or form that is not allowed. */
export class UrlNotAllowed extends ContentRefused {
  constructor(path: ContentPath, expected: string) {
    super('URL_NOT_ALLOWED', `This address is not allowed: ${expected}`, path, { expected });
  }
}

/** 400: the cells of a table are not an array of arrays of strings. */
export class TableInvalid extends ContentRefused {
  constructor(path: ContentPath) {
    super('TABLE_INVALID', 'A table must be a list of rows, each a list of strings', path);
  }
}

/** 400: the value contains a NUL character or is nested too deeply to be stored. */
export class ContentUnstorable extends ContentRefused {
  constructor(path: ContentPath) {
    super(
      'CONTENT_UNSTORABLE',
      'The value contains a NUL character or is nested too deeply',
      path.slice(0, 12)
    );
  }
}

/** 400: a media field or relation holds a value that is not an id. */
export class LinkInvalid extends ContentRefused {
  constructor(path: ContentPath) {
    super('LINK_INVALID', 'This is not the id of a file or document', path);
  }
}
