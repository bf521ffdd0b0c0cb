import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { RawBodyError } from 'raw-body';
import getRawBody from 'raw-body';

/** Maximum size of a body that an endpoint reads, and of one that is discarded, in bytes. */
const MAX_BODY_BYTES = 64 * 1024;
const MAX_IGNORED_BODY_BYTES = 8 * 1024;
/** Milliseconds that a stopping process waits for requests in progress. */
const SHUTDOWN_TIMEOUT_MS = 10_000;

/** 400 */
class BodyUnreadable extends errors.ValidationError {
  constructor() {
    super('The body cannot be read as JSON');
  }
}

/** Reads a body of at most `limit` bytes. A client that disconnects is not logged as a server error. */
const readBytes = (request: IncomingMessage, limit: number): Promise<Buffer> =>
  getRawBody(request, { limit, length: request.headers['content-length'] ?? null }).catch(
    (error: RawBodyError) => {
      throw error.type === 'entity.too.large'
        ? new errors.PayloadTooLargeError()
        : new BodyUnreadable();
    }
  );

export async function readJson(request: IncomingMessage): Promise<unknown> {
  return parseJson((await readBytes(request, MAX_BODY_BYTES)).toString('utf8'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new BodyUnreadable();
  }
}

/** Discards the body; returns undefined if there is none. If it is too large, the answer is 413 and closes the connection. */
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
    await readBytes(request, MAX_IGNORED_BODY_BYTES);
  } catch (error) {
    response.setHeader('Connection', 'close');
    throw error;
  }
}

/** Requests of the fast lane in progress. */
interface Traffic {
  count: number;
  isEnding: boolean;
  onEmpty?: () => void;
}

const lanes = new WeakMap<Core.Strapi, Traffic>();

/** Counts a request as in progress until its connection is done with it. */
export function trackRequest(strapi: Core.Strapi, response: ServerResponse): void {
  let lane = lanes.get(strapi);
  if (!lane) lanes.set(strapi, (lane = { count: 0, isEnding: false }));
  const taken = lane;
  taken.count += 1;
  // Keep-alive clients would otherwise go on sending requests on this connection.
  if (taken.isEnding) response.setHeader('Connection', 'close');
  response.once('close', () => {
    taken.count -= 1;
    if (taken.count === 0) taken.onEmpty?.();
  });
}

/** Stops accepting connections and waits for requests in progress. Strapi's own shutdown would cut them off. */
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
