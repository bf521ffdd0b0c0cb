import type { IncomingMessage } from 'node:http';
import { ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import type { Context } from '../strapi/controllers';

type Headers = Record<string, string>;
type Middleware = (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;

/** Pages of so many origins are remembered; there are few, and anybody can make names up. */
const MAX_ORIGINS = 200;

/** The configuration of one of Strapi's middlewares in config/middlewares; undefined when the app does not use it. */
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
 * The headers that Strapi's own CORS middleware, configured as the app has it, puts on an answer to a request. Found
 * out by asking it, once for each origin.
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
  const cors = createMiddleware(config, { strapi });
  const known = new Map<string | undefined, Headers>();

  async function find(request: IncomingMessage): Promise<Headers> {
    const ctx = strapi.server.app.createContext(request, new ServerResponse(request));
    await cors(ctx, () => Promise.resolve());
    const headers = Object.fromEntries(
      Object.entries(ctx.res.getHeaders()).map(([name, value]) => [name, String(value)])
    );
    // An app may decide by anything in the request.
    if (typeof config?.['origin'] !== 'function') {
      if (known.size >= MAX_ORIGINS) known.clear();
      known.set(request.headers.origin, headers);
    }
    return headers;
  }

  return (request) => known.get(request.headers.origin) ?? find(request);
}
