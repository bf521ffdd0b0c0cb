import type { Core } from '@strapi/strapi';
import type { EndpointResponse } from './responses';
import { errorResponse, sendByKoa } from './responses';
import { createFinder, prefixOf } from './endpoint-finder';
import type { Endpoint, EndpointRequest } from './endpoints';
import type { Context, Controllers, Routers } from '../strapi/controllers';
import { demandPart, replaceProperty } from '../strapi/patches';
import { readBody, readTexts } from './input';
import { discardBody, readJson } from './lane-traffic';

/** The parts of a request that an endpoint may need, read lazily. */
export interface RawRequest {
  method: string;
  url: string;
  headers: EndpointRequest['headers'];
  params: Readonly<Record<string, string>>;
  ip: () => string;
  json: () => Promise<unknown>;
  /** Discards the body. */
  discard: () => Promise<void> | undefined;
}

/** The answer of an endpoint; synchronous if it is cached. */
export function runEndpoint(
  strapi: Core.Strapi,
  endpoint: Endpoint,
  raw: RawRequest
): EndpointResponse | Promise<EndpointResponse> {
  const { method, url, headers } = raw;
  const respond = async (): Promise<EndpointResponse> => {
    const at = url.indexOf('?');
    const query = (at < 0 ? [] : [...new URLSearchParams(url.slice(at))]).filter(
      ([name]) => !endpoint.ignoresOtherParameters || Object.hasOwn(endpoint.query, name)
    );
    const dropped = endpoint.ignoresBody ? raw.discard() : undefined;
    if (dropped) await dropped;
    return endpoint.run(strapi, {
      params: readTexts(endpoint.params, Object.entries(raw.params)),
      query: readTexts(endpoint.query, query),
      body: endpoint.body ? readBody(endpoint.body, await raw.json()) : undefined,
      method,
      url,
      headers,
      get ip() {
        return raw.ip();
      },
    });
  };
  const refuse = (error: unknown) =>
    errorResponse(error, (unexpected) => strapi.log.error(unexpected));
  try {
    const answer = endpoint.serveCached ? endpoint.serveCached(strapi, url, respond) : respond();
    return answer instanceof Promise ? answer.catch(refuse) : answer;
  } catch (error) {
    return refuse(error);
  }
}

const controllerOf = ({ handler }: Endpoint): string => handler.slice(0, handler.indexOf('.'));
const actionOf = ({ handler }: Endpoint): string => handler.slice(handler.indexOf('.') + 1);

/** True if the endpoint accepts any Content-Type, even if only to discard the body. */
const takesAnyType = ({ readsAnyType, ignoresBody }: Endpoint): boolean =>
  readsAnyType === true || ignoresBody === true;

/**
 * Keeps Strapi's body middleware from parsing bodies of endpoints that accept any Content-Type: it would reject types
 * that it does not know. Call it in `register` only, so that it runs before that middleware.
 */
export function skipBodyParsing(strapi: Core.Strapi, endpoints: readonly Endpoint[]): void {
  const find = createFinder(prefixOf(strapi), endpoints.filter(takesAnyType));
  strapi.server.use((ctx, next) => {
    if (find(ctx.method, ctx.req.url ?? '')) delete ctx.req.headers['content-type'];
    return next();
  });
}

/** The body as parsed by Strapi's middleware, or read here if the endpoint accepts any Content-Type. */
const bodyOf = async (ctx: Context, endpoint: Endpoint): Promise<unknown> =>
  takesAnyType(endpoint) ? readJson(ctx.req) : (ctx.request as { body?: unknown }).body;

/** The Koa handler of an endpoint. */
const handle = (strapi: Core.Strapi, endpoint: Endpoint) => async (ctx: Context) => {
  const given = ctx.params as Record<string, string>;
  const answer = await runEndpoint(strapi, endpoint, {
    method: ctx.method,
    url: ctx.req.url ?? '/',
    headers: ctx.req.headers,
    params: Object.fromEntries(
      Object.keys(endpoint.params).map((name) => [name, given[name] ?? ''])
    ),
    ip: () => ctx.ip,
    json: () => bodyOf(ctx, endpoint),
    discard: () => discardBody(ctx.req, ctx.res),
  });
  await sendByKoa(ctx, answer);
};

/** Strapi routes and controllers for the endpoints of a feature. The router has the feature's name. */
export function routesOf(
  feature: string,
  endpoints: readonly Endpoint[]
): { controllers: Controllers; routers: Routers } {
  const router: Core.RouterInput = {
    type: 'content-api',
    routes: endpoints.map(({ handler, method, path, params, query, body, response }) => ({
      method,
      path,
      handler,
      // Strapi's permissions apply unless the endpoint is open; see allowAnonymous().
      config: {},
      request: { params, query, ...(body && { body: { 'application/json': body } }) },
      response,
    })),
  };
  const controllers: Controllers = {};
  for (const name of new Set(endpoints.map(controllerOf))) {
    controllers[name] = ({ strapi }) =>
      Object.fromEntries(
        endpoints
          .filter((endpoint) => controllerOf(endpoint) === name)
          .map((endpoint) => [actionOf(endpoint), handle(strapi, endpoint)])
      );
  }
  return { controllers, routers: { [feature]: router } };
}

type MountedRoutes = Record<
  string,
  { routes?: { method: string; path: string; config?: { auth?: unknown } }[] }
>;

/** Sets `auth: false` on routes of open endpoints. Call it before Strapi mounts the routes. */
export function allowAnonymous(strapi: Core.Strapi, endpoints: readonly Endpoint[]): void {
  const open = new Set(
    endpoints.filter(({ isOpen }) => isOpen(strapi)).map(({ method, path }) => `${method} ${path}`)
  );
  const routers = (strapi.plugins['newsroom']?.routes ?? {}) as unknown as MountedRoutes;
  const found = Object.values(routers)
    .flatMap(({ routes = [] }) => routes)
    .filter(({ method, path }) => open.has(`${method} ${path}`));
  demandPart(strapi, 'plugin-routes', found.length >= open.size);
  for (const route of found) {
    replaceProperty(strapi, route, 'config', { ...route.config, auth: false });
  }
}
