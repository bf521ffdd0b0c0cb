import type { IncomingMessage } from 'node:http';
import { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from '../strapi/controllers';
import { demandPart } from '../strapi/patches';

type Headers = Record<string, string>;
type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** Maximum number of origins in the cache. Real sites have few, but clients can send any Origin. */
const MAX_ORIGINS = 200;

/** The configuration of a middleware in config/middlewares; undefined if the app does not use it. */
export function configOf(
  strapi: Core.Strapi,
  name: string
): Readonly<Record<string, unknown>> | undefined {
  const list = strapi.config.get<unknown>('middlewares');
  if (!Array.isArray(list)) return undefined;
  for (const one of list as (string | { name?: string; config?: Record<string, unknown> })[]) {
    if (one === name) return {};
    if (typeof one === 'object' && one.name === name) return one.config ?? {};
  }
  return undefined;
}

/**
 * Returns the headers that Strapi's CORS middleware, with the app's configuration, would set for a request. It runs the
 * middleware once per origin and caches the result.
 */
export function createCors(
  strapi: Core.Strapi
): (request: IncomingMessage) => Headers | Promise<Headers> {
  const config = configOf(strapi, 'strapi::cors');
  if (!config) return () => ({});
  const createMiddleware = strapi.middleware('strapi::cors') as unknown as (
    config: object,
    deps: { strapi: Core.Strapi }
  ) => Middleware;
  demandPart(strapi, 'cors-middleware', typeof createMiddleware === 'function');
  const cors = createMiddleware(config, { strapi });
  const known = new Map<string | undefined, Headers>();

  async function find(request: IncomingMessage): Promise<Headers> {
    const ctx = strapi.server.app.createContext(request, new ServerResponse(request));
    await cors(ctx, () => Promise.resolve());
    const headers = Object.fromEntries(
      Object.entries(ctx.res.getHeaders()).map(([name, value]) => [name, String(value)])
    );
    // Not cached if `origin` is a function: it may use anything in the request.
    if (typeof config?.['origin'] !== 'function') {
      if (known.size >= MAX_ORIGINS) known.clear();
      known.set(request.headers.origin, headers);
    }
    return headers;
  }

  return (request) => known.get(request.headers.origin) ?? find(request);
}
