import { promisify } from 'node:util';
import type { BrotliOptions, ZlibOptions } from 'node:zlib';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { errors } from '@strapi/utils';
import { TryAgain } from '../errors';
import type { Context } from '../strapi/controllers';

export type Encoding = 'br' | 'gzip';

/** What an endpoint answers, ready to be sent. */
export interface EndpointResponse {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** JSON text; left out where there is none. */
  body?: Buffer | undefined;
  /** The forms in which it was sent, where it is kept to be sent again. */
  variants?: Partial<Record<Variant, LaneResponse>>;
  /** May be kept and sent again until content changes. */
  isCacheable?: boolean;
}

const toBrotli = promisify<Buffer, BrotliOptions, Buffer>(brotliCompress);
const toGzip = promisify<Buffer, ZlibOptions, Buffer>(gzip);

// Quick settings: answers are made at the moment, and a proxy in front may press harder.
const compress: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: (body) => toBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body) => toGzip(body, { level: 5 }),
};

/** Smaller bodies do not get smaller enough. */
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

/** In the words of sockets and of the driver. */
const CONNECTION_ERRORS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection (terminated|ended)|not queryable/i;

/** The database has no connection to give, or none at all: readers may come back in a moment. */
const isOverloaded = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'KnexTimeoutError' ||
    CONNECTION_ERRORS.test(error.message) ||
    // PostgreSQL's classes "connection exception", "too many connections", "operator intervention".
    /^(08|53|57P)/.test(String((error as { code?: unknown }).code)));

/**
 * An error in the one envelope that clients know. What is not meant for them is logged by `report` and answered with
 * words that tell nothing.
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

/** `If-None-Match` names the answer; weakly, as RFC 9110 §13.1.2 says. */
function matchesEtag(header: string, etag: string): boolean {
  if (header === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === opaque);
}

export type Headers = Readonly<Record<string, string>>;

/** The response as it goes over the wire: encoded, or 304. */
export interface LaneResponse {
  status: number;
  headers: Headers;
  body?: Buffer;
  /** It will be sent again. */
  isCached?: boolean;
  /** What went out with it to pages of one origin, where it is kept: most come again. */
  lastSent?: { cors: Headers; headers: Headers };
}

type Variant = 'notModified' | 'identity' | Encoding;

/** What of a request decides in which form an answer is sent. */
export interface ResponsePreferences {
  ifNoneMatch: string | undefined;
  /** The encoding that the client likes best. */
  encoding: () => Encoding | undefined;
}

/** The response to a request: 304 to those who have it, in an encoding that they take. */
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
    matchesEtag(ifNoneMatch, etag);
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

/** Of what did not change, a client is told what its copy is good for, and nothing else: RFC 9110 §15.4.5. */
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

/** The encoding that a client likes best of those that we make. */
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
