import { ContentRefused } from '../../../kernel/errors';

/**
 * 400: this client may read published content only. (A 403 would be the nicer word, but Strapi strips the details of
 * those, and with them the code.)
 */
export class DraftsNotAllowed extends ContentRefused {
  constructor(path: string[]) {
    super('DRAFTS_NOT_ALLOWED', 'Only published content can be read here', path);
  }
}

/** 400: a filter, sort or populate that could tell of unpublished content, or lead out of it. */
export class QueryNotAllowed extends ContentRefused {
  constructor(path: string[]) {
    super('QUERY_NOT_ALLOWED', `The query may not go by "${path.join('.')}"`, path);
  }
}

/** 400: more than one question should ask. */
export class QueryTooLarge extends ContentRefused {
  constructor(path: string[]) {
    super('QUERY_TOO_LARGE', 'The query is too deep or too long', path);
  }
}

/** 400: an operator, operand, sort or search of a form that cannot be answered. */
export class QueryMalformed extends ContentRefused {
  constructor(path: string[]) {
    super('QUERY_MALFORMED', `The query cannot be understood at "${path.join('.')}"`, path);
  }
}
