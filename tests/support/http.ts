export interface Answer<Body> {
  status: number;
  headers: Headers;
  /** Parsed if the response is JSON, otherwise its text. */
  body: Body;
}

export interface RequestOptions {
  headers?: Record<string, string>;
  /** Sent as JSON unless it is a string or FormData. */
  body?: unknown;
}

/** A document in a content API response. */
export interface Entry {
  id: number;
  documentId: string;
  [attribute: string]: unknown;
}

/** Content API response with one document. */
export interface One {
  data: Entry;
}

/** Content API response with a list of documents. */
export interface Many {
  data: Entry[];
  meta: { pagination: { total: number } };
}

/**
 * A plain HTTP client. Paths are complete (`/api/newsroom/articles`); redirects are not followed.
 * `expect(body).toMatchObject(…)` needs no type; a test that uses a value names one: `get<One>(…)`.
 */
export interface HttpClient {
  request<Body = unknown>(
    method: string,
    path: string,
    options?: RequestOptions
  ): Promise<Answer<Body>>;
  get<Body = unknown>(path: string, headers?: Record<string, string>): Promise<Answer<Body>>;
  post<Body = unknown>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ): Promise<Answer<Body>>;
  put<Body = unknown>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ): Promise<Answer<Body>>;
  delete<Body = unknown>(
    path: string,
    body?: unknown,
    headers?: Record<string, string>
  ): Promise<Answer<Body>>;
  /** Returns a body of `{ data, errors }`. */
  graphql<Body = unknown>(
    query: string,
    variables?: Record<string, unknown>
  ): Promise<Answer<Body>>;
}

export function createHttpClient(url: string, always: Record<string, string> = {}): HttpClient {
  async function request<Body>(
    method: string,
    path: string,
    { headers = {}, body }: RequestOptions = {}
  ): Promise<Answer<Body>> {
    const isJson = body !== undefined && typeof body !== 'string' && !(body instanceof FormData);
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: { ...(isJson && { 'content-type': 'application/json' }), ...always, ...headers },
      body: isJson ? JSON.stringify(body) : (body ?? null),
    });
    const text = await response.text();
    const answersJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    const parsed: unknown = answersJson && text !== '' ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: parsed as Body };
  }

  return {
    request,
    get: (path, headers = {}) => request('GET', path, { headers }),
    post: (path, body, headers = {}) => request('POST', path, { body, headers }),
    put: (path, body, headers = {}) => request('PUT', path, { body, headers }),
    delete: (path, body, headers = {}) => request('DELETE', path, { body, headers }),
    graphql: (query, variables) => request('POST', '/graphql', { body: { query, variables } }),
  };
}
