/** The result of a request: the response's status, or why there is none. */
export type Outcome =
  | { status: number; retryAfter: string | null }
  | { status: null; error: string; isCutOff: boolean };

const TIMEOUT_MS = 10_000;

/** An error code such as ECONNREFUSED. Never the message, which may contain the URL, and a URL may contain a token. */
function codeOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : 'no connection';
}

/** Sends a message once. Does not follow redirects and does not read the response's body. */
export async function send(
  url: string,
  headers: Record<string, string>,
  body: string,
  ending: AbortSignal
): Promise<Outcome> {
  const request = new AbortController();
  const cut = () => request.abort();
  const timer = setTimeout(cut, TIMEOUT_MS);
  ending.addEventListener('abort', cut);
  try {
    if (ending.aborted) cut();
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/json', 'user-agent': 'newsroom', ...headers },
      body,
      signal: request.signal,
    });
    response.body?.cancel().catch(() => undefined);
    return { status: response.status, retryAfter: response.headers.get('retry-after') };
  } catch (error) {
    const isLate = request.signal.aborted && !ending.aborted;
    return {
      status: null,
      error: isLate ? `no answer within ${TIMEOUT_MS / 1000} s` : codeOf(error),
      isCutOff: ending.aborted,
    };
  } finally {
    clearTimeout(timer);
    ending.removeEventListener('abort', cut);
  }
}
