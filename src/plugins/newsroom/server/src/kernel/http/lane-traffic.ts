import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/** Longest body that an endpoint reads, and longest one that is let pass unread, in bytes. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_IGNORED_BODY_BYTES = 8 * 1024;
/** How long an ending process waits for what it has taken, in milliseconds. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

/** 400 */
class BodyUnreadable extends errors.ValidationError {
  constructor() {
    super('The body cannot be read as JSON');
  }
}

async function* partsUpTo(request: IncomingMessage, maxBytes: number): AsyncGenerator<Buffer> {
  let length = Number(request.headers['content-length'] ?? 0);
  if (length > maxBytes) throw new errors.PayloadTooLargeError();
  length = 0;
  // Not `for await`, which would destroy the request, and the answer with it, when it is left.
  const parts = (request as AsyncIterable<Buffer>)[Symbol.asyncIterator]();
  for (;;) {
    // It fails where the client hangs up: its own affair, of which nobody has to be told.
    const part = await parts.next().catch(() => {
      throw new BodyUnreadable();
    });
    if (part.done === true) return;
    length += part.value.length;
    if (length > maxBytes) throw new errors.PayloadTooLargeError();
    yield part.value;
  }
}

export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of partsUpTo(request, MAX_BODY_BYTES)) parts.push(part);
  return parseJson(Buffer.concat(parts).toString('utf8'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BodyUnreadable();
  }
}

/** Lets a body pass that nobody reads; undefined where there is none. One that is too long ends the connection. */
export function discardBody(
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> | undefined {
  const { 'content-length': length = '0', 'transfer-encoding': coding } = request.headers;
  if (length === '0' && coding === undefined) return undefined;
  return drain(request, response);
}

async function drain(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const parts = partsUpTo(request, MAX_IGNORED_BODY_BYTES);
    while ((await parts.next()).done !== true);
  } catch (error) {
    response.setHeader('Connection', 'close');
    throw error;
  }
}

/** Requests that the lane has taken and not answered yet. */
interface Traffic {
  count: number;
  isEnding: boolean;
  onEmpty?: () => void;
}

const lanes = new WeakMap<Core.Strapi, Traffic>();

/** Counts a request until its answer is sent. */
export function trackRequest(strapi: Core.Strapi, response: ServerResponse): void {
  let lane = lanes.get(strapi);
  if (!lane) lanes.set(strapi, (lane = { count: 0, isEnding: false }));
  const taken = lane;
  taken.count += 1;
  // Whoever keeps the connection would ask on it for ever.
  if (taken.isEnding) response.setHeader('Connection', 'close');
  response.once('close', () => {
    taken.count -= 1;
    if (taken.count === 0) taken.onEmpty?.();
  });
}

/** No new connections; resolves when all that was taken is answered. Strapi by itself would cut the answers off. */
export async function closeFastLane(strapi: Core.Strapi): Promise<void> {
  const lane = lanes.get(strapi);
  if (!lane) return;
  lane.isEnding = true;
  const { httpServer } = strapi.server;
  if (httpServer.listening) httpServer.close();
  if (lane.count === 0) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, SHUTDOWN_TIMEOUT_MS);
    lane.onEmpty = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
