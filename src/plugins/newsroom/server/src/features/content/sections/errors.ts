import { ContentRefused } from '../../../kernel/errors';
import type { ContentPath } from '../../../kernel/strapi/content-walk';

/** 400: an address with a scheme or a form that is not taken. */
export class UrlNotAllowed extends ContentRefused {
  constructor(path: ContentPath, expected: string) {
    super('URL_NOT_ALLOWED', `This address cannot be taken: ${expected}`, path, { expected });
  }
}

/** 400: the cells of a table are not rows of texts. */
export class TableInvalid extends ContentRefused {
  constructor(path: ContentPath) {
    super('TABLE_INVALID', 'A table is a list of rows, each a list of texts', path);
  }
}

/** 400: a NUL character, or nesting without end: nothing that a database could hold. */
export class ContentUnstorable extends ContentRefused {
  constructor(path: ContentPath) {
    super('CONTENT_UNSTORABLE', 'This cannot be stored', path.slice(0, 12));
  }
}

/** 400: a picture or another document is named by something that is no id. */
export class LinkInvalid extends ContentRefused {
  constructor(path: ContentPath) {
    super('LINK_INVALID', 'This is no link to a file or document', path);
  }
}
