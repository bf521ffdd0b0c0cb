import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Answer, Encoding, Headers, Reply, Wanted } from './answers';
import { encodingFor, replyTo } from './answers';
import { configOf, createCors } from './cors';
import type { Incoming } from './endpoint-routes';
import { answerTo, allowAnonymous } from './endpoint-routes';
import { createFinder, prefixOf } from './endpoint-finder';
import type { Endpoint } from './endpoints';
import type { Context } from '../strapi/controllers';
import { discardBody, trackRequest, readJson } from './lane-traffic';
import { optionsOf } from '../options';

/** Clients ask for encodings in a few ways only. */
const MAX_ACCEPT_ENCODINGS = 500;

/** Reads which encoding a client likes best, as Koa does; once for each way to say so. */
function createEncodings(strapi: Core.Strapi) {
  const known = new Map<string, Encoding | undefined>();
  return (request: IncomingMessage, response: ServerResponse): Encoding | undefined => {
    const header = request.headers['accept-encoding'];
    if (typeof header !== 'string') return undefined;
    if (known.has(header)) return known.get(header);
    const ctx = strapi.server.app.createContext(request, response) as unknown as Context;
    const encoding = encodingFor(ctx);
    if (known.size >= MAX_ACCEPT_ENCODINGS) known.clear();
    known.set(header, encoding);
    return encoding;
  };
}

/**
 * A request that the lane took, and what is asked of it. It is a class because V8 makes objects of one literal among the
 * old ones when a few lived long: requests that wait for the database do. Being old they would keep all of their request
 * from being collected with the young, thousands of requests a second.
 */
class Taken implements Incoming, Wanted {
  readonly started = Date.now();

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly encodingOf: ReturnType<typeof createEncodings>,
    readonly request: IncomingMessage,
    readonly response: ServerResponse,
    readonly params: Readonly<Record<string, string>>
  ) {}

  get method(): string {
    return this.request.method ?? '';
  }

  get url(): string {
    return this.request.url ?? '';
  }

  get headers(): IncomingMessage['headers'] {
    return this.request.headers;
  }

  get ifNoneMatch(): string | undefined {
    return this.request.headers['if-none-match'];
  }

  encoding(): Encoding | undefined {
    return this.encodingOf(this.request, this.response);
  }

  ip(): string {
    return this.strapi.server.app.createContext(this.request, this.response).ip;
  }

  json(): Promise<unknown> {
    return readJson(this.request);
  }

  drop(): Promise<void> | undefined {
    return discardBody(this.request, this.response);
  }
}

/**
 * Answers endpoints in front of Strapi and of Koa, and does what those would have done: CORS, the access log, the
 * client's address, the error envelope. What the lane does not know goes on to Strapi: other methods and paths, and
 * endpoints for which one needs a token, because rights are Strapi's to check.
 */
export function openFastLane(strapi: Core.Strapi, all: readonly Endpoint[]): void {
  allowAnonymous(strapi, all);
  if (!optionsOf(strapi).fastLane) return;
  const prefix = prefixOf(strapi);
  const find = createFinder(
    prefix,
    all.filter(({ isOpen }) => isOpen(strapi))
  );
  const corsOf = createCors(strapi);
  const encodingOf = createEncodings(strapi);
  const isLogged = configOf(strapi, 'strapi::logger') !== undefined;

  function headersFor(reply: Reply, cors: Headers): Headers {
    if (reply.last?.cors === cors) return reply.last.headers;
    const { vary, ...others } = cors;
    const own = reply.headers['Vary'] ?? '';
    const headers = { ...others, ...reply.headers, Vary: vary ? `${vary}, ${own}` : own };
    if (reply.isKept) reply.last = { cors, headers };
    return headers;
  }

  function send({ request, response, started }: Taken, cors: Headers, reply: Reply): void {
    response.writeHead(reply.status, headersFor(reply, cors));
    response.end(request.method === 'HEAD' ? undefined : reply.body);
    // Winston words a line before it looks whether anybody wants it.
    if (isLogged && strapi.log.isLevelEnabled('http')) {
      const took = Date.now() - started;
      strapi.log.http(`${request.method} ${request.url} (${took} ms) ${reply.status}`);
    }
  }

  async function sendLater(
    taken: Taken,
    answer: Answer | Promise<Answer>,
    cors: Headers | Promise<Headers>
  ): Promise<void> {
    try {
      const reply = await replyTo(await answer, taken);
      send(taken, await cors, reply);
    } catch (error) {
      strapi.log.error(error);
      taken.response.destroy();
    }
  }

  /** False: it is not for the lane. */
  function take(request: IncomingMessage, response: ServerResponse): boolean {
    const { url = '' } = request;
    if (!url.startsWith(prefix)) return false;
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
    const found = find(method, url);
    if (!found) return false;
    const { endpoint, params } = found;
    trackRequest(strapi, response);
    const taken = new Taken(strapi, encodingOf, request, response, params);
    const answer = answerTo(strapi, endpoint, taken);
    const cors = corsOf(request);
    const reply = answer instanceof Promise ? undefined : replyTo(answer, taken);
    // What is kept goes out at once, without any promise: there is nothing else to do for most requests.
    if (reply && !(reply instanceof Promise) && !(cors instanceof Promise)) {
      send(taken, cors, reply);
    } else {
      void sendLater(taken, answer, cors);
    }
    return true;
  }

  const server = strapi.server.httpServer;
  const others = server.listeners('request') as ((
    request: IncomingMessage,
    response: ServerResponse
  ) => void)[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    try {
      if (take(request, response)) return;
    } catch (error) {
      // Thrown here, it would end the process.
      strapi.log.error(error);
      response.destroy();
      return;
    }
    for (const listener of others) listener.call(server, request, response);
  });
}
