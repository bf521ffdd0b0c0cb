import { webcrypto } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { findFreePort } from './ports';
import { atEndOfFile } from './test-file';

export interface ReceivedChange {
  kind: string;
  documentId: string;
  locale: string | null;
  slug: string | null;
  isPublished: boolean;
  previousSlugs?: string[];
  terms?: { kind: string; documentId: string; slug: string }[];
  urls: string[];
  apiUrls: string[];
}

export interface Received {
  /** Milliseconds since 1970. */
  at: number;
  headers: IncomingHttpHeaders;
  text: string;
  body: {
    type: string;
    timestamp: string;
    data: { missed: boolean; changes: ReceivedChange[] };
  };
  /** Status that the receiver responded with; undefined until then. */
  status?: number;
}

/** Responds to a request. Without `end`, the request hangs. */
type Respond = (response: ServerResponse, received: Received) => void;

const RESPOND_200: Respond = (response) => response.writeHead(204).end();

/** Starts a webhook receiver on this machine. */
export async function startReceiver(port?: number) {
  const all: Received[] = [];
  let respond = RESPOND_200;
  let underWay = 0;
  let mostAtOnce = 0;
  const server = createServer((request, response) => {
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.once('close', () => (underWay -= 1));
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const body = JSON.parse(text) as Received['body'];
      const received: Received = { at: Date.now(), headers: request.headers, text, body };
      all.push(received);
      response.once('finish', () => (received.status = response.statusCode));
      respond(response, received);
    });
  });
  const listensAt = port ?? (await findFreePort());
  await new Promise<void>((resolve) => server.listen(listensAt, '127.0.0.1', resolve));
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  atEndOfFile(stop);

  return {
    port: listensAt,
    url: `http://127.0.0.1:${listensAt}/hook?token=hidden-in-the-address`,
    all,
    /** Maximum number of simultaneous requests. */
    mostAtOnce: () => mostAtOnce,
    /** Changes from successful requests, in order. */
    changes: () =>
      all.flatMap(({ status, body }) => (status && status < 300 ? body.data.changes : [])),
    respond(next?: Respond) {
      respond = next ?? RESPOND_200;
    },
    forget() {
      all.length = 0;
    },
    stop,
  };
}

export type Receiver = Awaited<ReturnType<typeof startReceiver>>;

/** Waits until a condition is true. */
export async function until(isSo: () => boolean, what: string, ms = 20_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`Never came: ${what}`);
    await setTimeout(20);
  }
}

/** Verifies a signature per Standard Webhooks, with another HMAC implementation than the sender's. */
export async function isSigned(
  secret: string,
  { headers, text }: Pick<Received, 'headers' | 'text'>
): Promise<boolean> {
  const encode = (value: string) => new TextEncoder().encode(value);
  const key = await webcrypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(secret.slice('whsec_'.length)), (letter) => letter.charCodeAt(0)),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify']
  );
  const said = [headers['webhook-id'], headers['webhook-timestamp'], text].join('.');
  const [version, signature = ''] = String(headers['webhook-signature']).split(',');
  const bytes = Uint8Array.from(atob(signature), (letter) => letter.charCodeAt(0));
  return version === 'v1' && webcrypto.subtle.verify('HMAC', key, bytes, encode(said));
}
