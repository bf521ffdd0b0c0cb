import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { errors } from '@strapi/utils';
import type { Context } from './http';

/** What an endpoint answers, ready to be sent. */
export interface Answer {
  status: number;
  headers: Readonly<Record<string, string>>;
  /** JSON text; left out where there is none. */
  body?: Buffer | undefined;
  /** The body in other encodings, made when somebody asks for one. */
  encoded?: { br?: Buffer; gzip?: Buffer };
  /** May be kept and sent again until content changes. */
  isLasting?: boolean;
}

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
// Quick settings: answers are made at the moment, and a proxy in front may press harder.
const toBrotli = (body: Buffer) =>
  compress.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
const toGzip = (body: Buffer) => compress.gzip(body, { level: 5 });

/** Smaller bodies do not get smaller enough. */
const LEAST_TO_ENCODE = 1024;

export const JSON_TYPE = 'application/json; charset=utf-8';

export const jsonAnswer = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {}
): Answer => ({
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
]);

/** The database has no connection to give, or none at all: readers may come back in a moment. */
const isOverloaded = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'KnexTimeoutError' || /ECONNREFUSED|ECONNRESET/.test(error.message));

/**
 * An error in the one envelope that clients know. What is not meant for them is logged by `report` and answered with
 * words that tell nothing.
 */
export function errorAnswer(error: unknown, report: (error: unknown) => void): Answer {
  const envelope = (status: number, name: string, message: string, details: unknown) =>
    jsonAnswer(
      status,
      { data: null, error: { status, name, message, details } },
      { 'Cache-Control': 'no-store' }
    );
  if (error instanceof errors.ApplicationError) {
    const { name, message, details } = error as errors.ApplicationError;
    return envelope(STATUS_OF.get(name) ?? 400, name, message, details ?? {});
  }
  report(error);
  if (isOverloaded(error)) {
    const answer = envelope(503, 'ServiceUnavailableError', 'Try again in a moment', {
      code: 'OVERLOADED',
    });
    return { ...answer, headers: { ...answer.headers, 'Retry-After': '2' } };
  }
  return envelope(500, 'InternalServerError', 'Internal Server Error', {});
}

/** `If-None-Match` names the answer; weakly, as RFC 9110 §13.1.2 says. */
function isKnownTo(header: string, etag: string): boolean {
  if (header === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === opaque);
}

/** Sends an answer as a Koa response: 304 to those who have it, in an encoding that they take. */
export async function sendAnswer(ctx: Context, answer: Answer): Promise<void> {
  const { status, headers, body } = answer;
  for (const [name, value] of Object.entries(headers)) ctx.set(name, value);
  ctx.set('X-Content-Type-Options', 'nosniff');
  ctx.vary('Accept-Encoding');
  const etag = headers['ETag'];
  const known = ctx.req.headers['if-none-match'];
  if (status === 200 && etag !== undefined && known !== undefined && isKnownTo(known, etag)) {
    ctx.remove('Content-Type');
    ctx.status = 304;
    return;
  }
  ctx.status = status;
  if (!body) return;
  const encoding = body.length >= LEAST_TO_ENCODE ? encodingFor(ctx) : undefined;
  if (encoding) ctx.set('Content-Encoding', encoding);
  ctx.body = encoding ? await encodedBody(answer, body, encoding) : body;
  ctx.set('Content-Type', headers['Content-Type'] ?? JSON_TYPE);
}

function encodingFor(ctx: Context): 'br' | 'gzip' | undefined {
  const accepted = ctx.req.headers['accept-encoding'];
  if (accepted === undefined) return undefined;
  const chosen = ctx.acceptsEncodings('br', 'gzip', 'identity');
  return chosen === 'br' || chosen === 'gzip' ? chosen : undefined;
}

async function encodedBody(answer: Answer, body: Buffer, encoding: 'br' | 'gzip') {
  const ready = answer.encoded?.[encoding];
  if (ready) return ready;
  const made = await (encoding === 'br' ? toBrotli(body) : toGzip(body));
  if (answer.encoded) answer.encoded[encoding] = made;
  return made;
}
