/** 400: more than one question should ask. Apollo takes the status, and shows the code. */
export class GraphqlQueryTooLarge extends Error {
  readonly extensions = { code: 'QUERY_TOO_LARGE', http: { status: 400 } };

  constructor(what: string, limit: number) {
    super(`The query is too large: at most ${limit} ${what}`);
  }
}
