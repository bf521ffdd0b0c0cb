import { promisify } from 'node:util';
import type { BrotliOptions, ZlibOptions } from 'node:zlib';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { errors } from '@strapi/utils';
import fresh from 'fresh';
import { TryAgain } from '../errors';
import type { Context } from '../strapi/controllers';

export type Encoding = 'br' | 'gzip';

/** The response of an endpoint, before content negotiation. */
export interface EndpointResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** JSON text, if any. */
  body?: Buffer | undefined;
  /** For cached answers: the encoded forms already made. */
  variants?: Partial<Record<Variant, LaneResponse>>;
  /** May be cached until content changes. */
  isCacheable?: boolean;
  /** For so many milliseconds at most, where it grows old by itself. */
  cacheForMs?: number;
}

const toBrotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const toGzip = promisify<Buffer, ZlibOptions, Buffer>(gzip);

// Fast compression levels, because bodies are compressed per request; a proxy in front may compress better.
const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => toGzip(body, { level: 5 }),
};

/** Below 1 KB, compression costs more than it saves. */
const MIN_COMPRESSIBLE_BYTES = 1024;

export const JSON_TYPE = 'application/json; charset=utf-8';

export const jsonResponse = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): EndpointResponse => ({
  status,
  headers: { 'Content-Type': JSON_TYPE, ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

const STATUS_OF = new Map<string, number>([
  ['UnauthorizedError', 401],
  ['ForbiddenError', 403],
  ['PolicyError', 403],
  ['NotFoundError', 404],
  ['PayloadTooLargeError', 413],
  ['RateLimitError', 429],
  ['NotImplementedError', 501],
  ['ServiceUnavailableError', 503],
]);

/** Error messages of sockets and of pg that mean the connection is gone. */
const CONNECTION_ERRORS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection (terminated|ended)|not queryable/i;

/** The pool is exhausted or the database is unreachable: answered with 503, so that clients retry. */
const isOverloaded = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'KnexTimeoutError' ||
    CONNECTION_ERRORS.test(error.message) ||
    // PostgreSQL error classes: 08 connection exception, 53 insufficient resources, 57P operator intervention.
    /^(08|53|57P)/.test(String((error as { code?: unknown }).code)));

/**
 * An error as a response in Strapi's error format. Errors that are not ApplicationErrors are passed to `report` and
 * answered with a generic message.
 */
export function errorResponse(error: unknown, report: (error: unknown) => void): EndpointResponse {
  const envelope = (status: number, name: string, message: string, details: object) =>
    jsonResponse(
      status,
      { data: null, error: { status, name, message, details } },
      {
        'Cache-Control': 'no-store',
        ...('retryAfter' in details && { 'Retry-After': String(details.retryAfter) }),
      }
    );
  if (error instanceof errors.ApplicationError) {
    const { name, message, details } = error as errors.ApplicationError;
    const more = typeof details === 'object' && details !== null ? details : {};
    return envelope(STATUS_OF.get(name) ?? 400, name, message, more);
  }
  report(error);
  if (isOverloaded(error)) {
    const { name, message, details } = new TryAgain();
    return envelope(503, name, message, details ?? {});
  }
  return envelope(500, 'InternalServerError', 'Internal Server Error', {});
}

export type Headers = Readonly<Record<string, string>>;

/** The response as it goes over the wire: encoded, or 304. */
export interface LaneResponse {
  status: number;
  headers: Headers;
  body?: Buffer;
  /** True if it is cached. */
  isCached?: boolean;
  /** Headers merged with the last CORS headers, for cached replies: most requests come from one origin. */
  lastSent?: { cors: Headers; headers: Headers };
}

type Variant = 'notModified' | 'identity' | Encoding;

/** The parts of a request that select the form of the response. */
export interface ResponsePreferences {
  ifNoneMatch: string | undefined;
  /** The client's preferred encoding. */
  encoding: () => Encoding | undefined;
}

/** The response to a request: 304 if the ETag matches, else encoded as the client prefers. */
export function toLaneResponse(
  response: EndpointResponse,
  preferences: ResponsePreferences
): LaneResponse | Promise<LaneResponse> {
  const { status, body, variants } = response;
  const etag = response.headers['ETag'];
  const ifNoneMatch = preferences.ifNoneMatch;
  const isNotModified =
    status === 200 &&
    etag !== undefined &&
    ifNoneMatch !== undefined &&
    fresh({ 'if-none-match': ifNoneMatch }, { etag });
  const encoding =
    !isNotModified && body && body.length >= MIN_COMPRESSIBLE_BYTES
      ? preferences.encoding()
      : undefined;
  const variant: Variant = isNotModified ? 'notModified' : (encoding ?? 'identity');
  const ready = variants?.[variant];
  if (ready) return ready;
  const cache = (laneResponse: LaneResponse): LaneResponse => {
    if (!variants) return laneResponse;
    laneResponse.isCached = true;
    return (variants[variant] = laneResponse);
  };
  if (isNotModified) {
    return cache({ status: 304, headers: notModifiedHeaders(response) });
  }
  if (!body) return cache({ status, headers: headersWithVary(response) });
  if (!encoding) return cache(withBody(response, body));
  return compress[encoding](body).then((sent) => cache(withBody(response, sent, encoding)));
}

function headersWithVary({ headers }: EndpointResponse): Record<string, string> {
  const { Vary } = headers;
  return {
    ...headers,
    'X-Content-Type-Options': 'nosniff',
    Vary: Vary ? `${Vary}, Accept-Encoding` : 'Accept-Encoding',
  };
}

/** Headers of a 304: Cache-Control, ETag and Vary only (RFC 9110 §15.4.5). */
function notModifiedHeaders(response: EndpointResponse): Headers {
  const all = headersWithVary(response);
  const kept = ['Cache-Control', 'ETag', 'Vary'].flatMap((name) => {
    const value = all[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(kept);
}

const withBody = (response: EndpointResponse, body: Buffer, encoding?: Encoding): LaneResponse => ({
  status: response.status,
  headers: {
    ...headersWithVary(response),
    ...(encoding && { 'Content-Encoding': encoding }),
    'Content-Length': String(body.length),
  },
  body,
});

/** The client's preferred encoding of those we support; undefined means none. */
export function encodingFor(ctx: Context): Encoding | undefined {
  const chosen = ctx.acceptsEncodings('br', 'gzip', 'identity');
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined;
}

/** Sends an answer as a Koa response. */
export async function sendByKoa(ctx: Context, answer: EndpointResponse): Promise<void> {
  const accepts = ctx.req.headers['accept-encoding'] !== undefined;
  const { status, headers, body } = await toLaneResponse(answer, {
    ifNoneMatch: ctx.req.headers['if-none-match'],
    encoding: () => (accepts ? encodingFor(ctx) : undefined),
  });
  ctx.status = status;
  if (body) ctx.body = body;
  for (const [name, value] of Object.entries(headers)) {
    if (name === 'Vary') ctx.vary(value.split(', '));
    else ctx.set(name, value);
  }
}
