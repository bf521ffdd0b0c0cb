import { ContentRefused } from '../../../kernel/errors';

/**
 * 400: this client may read published content only. Not 403, because Strapi removes the details of that, including
 * the code.
 */
export class DraftsNotAllowed extends ContentRefused {
  constructor(path: string[]) {
    super('DRAFTS_NOT_ALLOWED', 'Only published content can be read with this access', path);
  }
}

/** 400: a filter, sort or populate that could reveal unpublished content or leave the plugin's content types. */
export class QueryNotAllowed extends ContentRefused {
  constructor(path: string[]) {
    super('QUERY_NOT_ALLOWED', `The query may not use "${path.join('.')}"`, path);
  }
}

/** 400: the query exceeds reading.maxDepth or reading.maxSize. */
export class QueryTooLarge extends ContentRefused {
  constructor(path: string[]) {
    super(
      'QUERY_TOO_LARGE',
      'The query is nested too deeply or has too many keys and values',
      path
    );
  }
}

/** 400: an operator, operand, sort or search of invalid form. */
export class QueryMalformed extends ContentRefused {
  constructor(path: string[]) {
    super('QUERY_MALFORMED', `The query is malformed at "${path.join('.')}"`, path);
  }
}
