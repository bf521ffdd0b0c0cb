import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type {
  EndpointResponse,
  Encoding,
  Headers,
  LaneResponse,
  ResponsePreferences,
} from './responses';
import { encodingFor, toLaneResponse } from './responses';
import { configOf, createCors } from './cors';
import type { RawRequest } from './endpoint-routes';
import { runEndpoint, allowAnonymous } from './endpoint-routes';
import { createFinder, prefixOf } from './endpoint-finder';
import type { Endpoint } from './endpoints';
import type { Context } from '../strapi/controllers';
import { discardBody, trackRequest, readJson } from './lane-traffic';
import { optionsOf } from '../options';
import { listenInFront } from './request-listeners';

/** Maximum number of cached Accept-Encoding values. Real clients send few different ones. */
const MAX_ACCEPT_ENCODINGS = 500;

/** Negotiates the encoding as Koa does, cached per Accept-Encoding value. */
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
 * A request handled by the fast lane. A class and not an object literal: V8 pretenures literals whose objects
 * survive (requests waiting for the database do), which would keep whole requests alive until a major GC, at
 * thousands of requests per second.
 */
class LaneRequest implements RawRequest, ResponsePreferences {
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

  discard(): Promise<void> | undefined {
    return discardBody(this.request, this.response);
  }
}

/**
 * Answers endpoints before Strapi and Koa, and does what they would do: CORS, access log, client address, error
 * format. Everything else goes on to Strapi: other methods and paths, and endpoints that require a token, because
 * Strapi checks permissions.
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

  function headersFor(laneResponse: LaneResponse, cors: Headers): Headers {
    if (laneResponse.lastSent?.cors === cors) return laneResponse.lastSent.headers;
    const { vary, ...others } = cors;
    const own = laneResponse.headers['Vary'] ?? '';
    const headers = { ...others, ...laneResponse.headers, Vary: vary ? `${vary}, ${own}` : own };
    if (laneResponse.isCached) laneResponse.lastSent = { cors, headers };
    return headers;
  }

  function send(
    { request, response, started }: LaneRequest,
    cors: Headers,
    laneResponse: LaneResponse
  ): void {
    response.writeHead(laneResponse.status, headersFor(laneResponse, cors));
    response.end(request.method === 'HEAD' ? undefined : laneResponse.body);
    // Checked here because winston formats the line before it checks the level.
    if (isLogged && strapi.log.isLevelEnabled('http')) {
      const took = Date.now() - started;
      strapi.log.http(`${request.method} ${request.url} (${took} ms) ${laneResponse.status}`);
    }
  }

  async function sendLater(
    laneRequest: LaneRequest,
    endpointResponse: EndpointResponse | Promise<EndpointResponse>,
    cors: Headers | Promise<Headers>
  ): Promise<void> {
    try {
      const laneResponse = await toLaneResponse(await endpointResponse, laneRequest);
      send(laneRequest, await cors, laneResponse);
    } catch (error) {
      strapi.log.error(error);
      laneRequest.response.destroy();
    }
  }

  /** Returns false if no endpoint matches; the request then goes to Strapi. */
  function take(request: IncomingMessage, response: ServerResponse): boolean {
    const { url = '' } = request;
    if (!url.startsWith(prefix)) return false;
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
    const found = find(method, url);
    if (!found) return false;
    const { endpoint, params } = found;
    trackRequest(strapi, response);
    const laneRequest = new LaneRequest(strapi, encodingOf, request, response, params);
    const endpointResponse = runEndpoint(strapi, endpoint, laneRequest);
    const cors = corsOf(request);
    const laneResponse =
      endpointResponse instanceof Promise
        ? undefined
        : toLaneResponse(endpointResponse, laneRequest);
    // Cached answers are sent synchronously, without a promise: most requests end here.
    if (laneResponse && !(laneResponse instanceof Promise) && !(cors instanceof Promise)) {
      send(laneRequest, cors, laneResponse);
    } else {
      void sendLater(laneRequest, endpointResponse, cors);
    }
    return true;
  }

  listenInFront(strapi, take);
}
