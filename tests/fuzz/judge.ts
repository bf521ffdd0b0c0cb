import type { RawAnswer, RawRequest } from './raw-request';

/** Patterns of server internals that no response may contain. */
const INSIDES = [
  /\n\s+at \S+ \(/,
  /\\n\s+at \S+ \(/,
  /node_modules/,
  /\.(?:js|cjs|mjs|ts):\d+/,
  /SQLITE_|sqlite3/i,
  /\b(?:select|insert into|update|delete from) [`"(\w][^?]* (?:from|values|set|where) /,
  /syntax error at or near|invalid input syntax|violates .* constraint|out of range for type/,
  /Cannot read propert|is not a function|is not iterable|Maximum call stack|Unexpected token/,
];

/** Milliseconds; a slower request could be used to block the server. */
const SLOW = 5_000;

/** Apollo's error for a subscription, which the schema does not have. */
const NO_SUBSCRIPTIONS = 'Schema is not configured to execute subscription';

interface Envelope {
  data?: unknown;
  error?: Record<string, unknown>;
  errors?: { message?: string; extensions?: { code?: string } }[];
}

/** The fault of a response; undefined if there is none. */
export function findFault(request: RawRequest, answer: RawAnswer): string | undefined {
  const { status, body, headers, milliseconds } = answer;
  if (status === 0) return 'closed the connection without an answer';
  if (milliseconds > SLOW) return 'answered slowly';
  // HTTP requires 501 for a method that the server does not support.
  if (status >= 500 && !(status === 501 && request.method === 'TRACE')) return `answered ${status}`;
  const leak = INSIDES.find((pattern) => pattern.test(body));
  if (leak) return `told of its insides: ${leak.source}`;
  if ('x-injected' in headers) return 'let a header in';

  // HEAD has no body, and Node itself rejects a request that it cannot parse.
  if (request.method === 'HEAD' || (body === '' && !headers['content-type'] && isNodes(status))) {
    return undefined;
  }
  const json = parseJson(body);
  if (request.target.startsWith('/graphql')) return findGraphqlFault(json);
  if (status < 400) return undefined;
  return isEnvelope(json, status) ? undefined : `refused with ${status} outside of the envelope`;
}

/** Statuses without a JSON body: Node's for malformed (400) or too large (431) requests, and OPTIONS (204). */
const isNodes = (status: number): boolean => status === 400 || status === 431 || status === 204;

function findGraphqlFault(json: Envelope | undefined): string | undefined {
  const internal = json?.errors?.find(
    ({ extensions, message }) =>
      extensions?.code === 'INTERNAL_SERVER_ERROR' && !message?.startsWith(NO_SUBSCRIPTIONS)
  );
  return internal && `answered an internal error: ${internal.message ?? ''}`;
}

function isEnvelope(json: Envelope | undefined, status: number): boolean {
  const error = json?.error;
  return (
    json?.data === null &&
    error?.['status'] === status &&
    typeof error['name'] === 'string' &&
    typeof error['message'] === 'string' &&
    'details' in error
  );
}

function parseJson(text: string): Envelope | undefined {
  try {
    return JSON.parse(text) as Envelope;
  } catch {
    return undefined;
  }
}

/** True for a write request that was rejected. */
export function isRefusedWrite(request: RawRequest, answer: RawAnswer): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return false;
  if (!request.target.startsWith('/graphql')) return answer.status >= 400;
  return answer.status >= 400 || parseJson(answer.body)?.errors !== undefined;
}

/** A request as one line, to send it again. */
export function describeRequest({ method, target, headers, body }: RawRequest): string {
  const clip = (text: string, length: number) =>
    text.length > length ? `${text.slice(0, length)}… (${text.length})` : text;
  const given = Object.entries(headers)
    .map(([name, value]) => (name === 'authorization' ? 'full-access token' : `${name}: ${value}`))
    .join('; ');
  return `${method} ${clip(target, 400)} [${given}] ${clip(body?.toString('utf8') ?? '', 700)}`;
}
