/**
 * Every code with which the plugin refuses something: `error.details.code` over REST, `extensions.code` or
 * `extensions.error.details.code` over GraphQL. Codes are stable, messages may change; a later version may add codes.
 */
export const errorCodes = [
  // 400, content that editors wrote
  'CATEGORY_LOOP',
  'CONTENT_UNSTORABLE',
  'DATE_PUBLISHED_IN_FUTURE',
  'LINK_INVALID',
  'LOCALE_UNKNOWN',
  'SLUG_INVALID',
  'SLUG_TAKEN',
  'TABLE_INVALID',
  'URL_NOT_ALLOWED',
  // 400, what cannot be done to the plugin's types
  'BULK_PUBLISH_INCOMPLETE',
  'SCHEMA_OF_PLUGIN',
  // 400, parameters and bodies of the plugin's own endpoints
  'BODY_INVALID',
  'CURSOR_INVALID',
  'FILTER_UNKNOWN',
  'PARAMETER_INVALID',
  'PARAMETER_REPEATED',
  'PARAMETER_UNKNOWN',
  'RANGE_INVALID',
  'RANGE_TOO_LONG',
  'SORT_UNAVAILABLE',
  // 400, readers' queries of Strapi's REST and GraphQL; the last two are Apollo's words
  'DRAFTS_NOT_ALLOWED',
  'QUERY_MALFORMED',
  'QUERY_NOT_ALLOWED',
  'QUERY_TOO_LARGE',
  'BAD_REQUEST',
  'GRAPHQL_VALIDATION_FAILED',
  // 401
  'SESSION_ENDED',
  'TOKEN_INVALID',
  'VOTER_INVALID',
  // 403
  'MACHINE_REFUSED',
  'ORIGIN_NOT_ALLOWED',
  'RATING_CLOSED',
  'VOTE_READ_ONLY',
  // 404, 410, 429, 503
  'NOT_FOUND',
  'GONE',
  'TOO_MANY_REQUESTS',
  'OVERLOADED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

const known: ReadonlySet<unknown> = new Set(errorCodes);

/** Whether a value, such as `error.details.code` of an answer, is a code of the plugin. */
export const isErrorCode = (value: unknown): value is ErrorCode => known.has(value);
