/** 400: the query exceeds one of the limits in the options `graphql.*`. Apollo uses `http.status` and returns `code`. */
export class GraphqlQueryTooLarge extends Error {
  readonly extensions = { code: 'QUERY_TOO_LARGE', http: { status: 400 } };

  constructor(what: string, limit: number) {
    super(`The query is too large: at most ${limit} ${what}`);
  }
}
