import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Answer } from './answers';
import { errorAnswer, sendAnswer } from './answers';
import type { Endpoint, EndpointRequest } from './endpoints';
import type { Context, Controllers, Routers } from './http';
import { readBody, readTexts } from './input';
import { optionsOf } from './options';

type Next = () => Promise<unknown>;
type Middleware = (ctx: Context, next: Next) => Promise<unknown>;

/** Longest body of a request that an endpoint reads, in bytes. */
const LONGEST_BODY = 64 * 1024;

/** Answers of the address in the middle of Strapi's stack or in front of it: the same, but for what reads the body. */
async function answerTo(
  strapi: Core.Strapi,
  endpoint: Endpoint,
  ctx: Context,
  params: Readonly<Record<string, string>>,
  readJson: () => Promise<unknown>
): Promise<Answer> {
  const url = ctx.req.url ?? '/';
  const make = async (): Promise<Answer> => {
    const at = url.indexOf('?');
    const request: EndpointRequest = {
      params: readTexts(endpoint.params, Object.entries(params)),
      query: readTexts(endpoint.query, new URLSearchParams(at < 0 ? '' : url.slice(at))),
      body: endpoint.body ? readBody(endpoint.body, await readJson()) : undefined,
      url,
      headers: ctx.req.headers,
      ip: ctx.ip,
    };
    return endpoint.run(strapi, request);
  };
  try {
    return await (endpoint.around ? endpoint.around(strapi, url, make) : make());
  } catch (error) {
    return errorAnswer(error, (unexpected) => strapi.log.error(unexpected));
  }
}

const controllerOf = ({ handler }: Endpoint): string => handler.slice(0, handler.indexOf('.'));
const actionOf = ({ handler }: Endpoint): string => handler.slice(handler.indexOf('.') + 1);

/** The handler of a normal route. */
const handle = (strapi: Core.Strapi, endpoint: Endpoint) => async (ctx: Context) => {
  const given = ctx.params as Record<string, string>;
  const params = Object.fromEntries(
    Object.keys(endpoint.params).map((name) => [name, given[name] ?? ''])
  );
  const body = () => Promise.resolve((ctx.request as { body?: unknown }).body);
  await sendAnswer(ctx, await answerTo(strapi, endpoint, ctx, params, body));
};

/** Routes and handlers of the endpoints in Strapi; the router bears the name of the feature. */
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
      // Strapi's own rights hold where an endpoint is not open; see openToEverybody().
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

type MountedRoutes = Record<string, { routes?: { path: string; config?: { auth?: unknown } }[] }>;

const pluginRouters = (strapi: Core.Strapi): MountedRoutes =>
  strapi.plugins['newsroom']?.routes as unknown as MountedRoutes;

/** Lets everybody call those endpoints that are open, as an option of each says; before Strapi mounts the routes. */
function openToEverybody(strapi: Core.Strapi, endpoints: readonly Endpoint[]): void {
  const open = new Set(endpoints.filter(({ isOpen }) => isOpen(strapi)).map(({ path }) => path));
  const routers = pluginRouters(strapi);
  for (const { routes = [] } of Object.values(routers)) {
    for (const route of routes) {
      if (open.has(route.path as `/${string}`)) route.config = { ...route.config, auth: false };
    }
  }
}

/** Finds the endpoint of a path, and the values of its parameters. */
function createFinder(prefix: string, endpoints: readonly Endpoint[]) {
  const routes = endpoints.map((endpoint) => ({
    endpoint,
    parts: `${prefix}${endpoint.path}`.split('/'),
  }));
  return (method: string, path: string) => {
    const parts = path.split('/');
    const route = routes.find(
      ({ endpoint, parts: wanted }) =>
        wanted.length === parts.length &&
        endpoint.method === method &&
        wanted.every((part, at) => (part.startsWith(':') ? parts[at] !== '' : part === parts[at]))
    );
    if (!route) return undefined;
    const params: Record<string, string> = {};
    for (const [at, part] of route.parts.entries()) {
      if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(parts[at] ?? '');
    }
    return { endpoint: route.endpoint, params };
  };
}

/** The configuration of one of Strapi's middlewares in config/middlewares; undefined when the app does not use it. */
function configOf(strapi: Core.Strapi, name: string): object | undefined {
  const list = strapi.config.get<unknown>('middlewares');
  if (!Array.isArray(list)) return undefined;
  for (const one of list as (string | { name?: string; config?: object })[]) {
    if (one === name) return {};
    if (typeof one === 'object' && one.name === name) return one.config ?? {};
  }
  return undefined;
}

/** CORS as the app has it, by Strapi's own middleware. */
function corsOf(strapi: Core.Strapi): Middleware | undefined {
  const config = configOf(strapi, 'strapi::cors');
  if (!config) return undefined;
  const make = strapi.middleware('strapi::cors') as unknown as (
    config: object,
    deps: { strapi: Core.Strapi }
  ) => Middleware;
  return make(config, { strapi });
}

async function readJson(ctx: Context): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of ctx.req as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LONGEST_BODY) throw new errors.PayloadTooLargeError();
    parts.push(part);
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
  } catch {
    throw new errors.ValidationError('The body cannot be read');
  }
}

/**
 * Mounts endpoints in front of Strapi's middlewares, and does what those would have done: CORS, the access log, the
 * client's address, the error envelope. What the lane does not know goes on to Strapi: other methods and paths, and
 * endpoints for which one needs a token, because rights are Strapi's to check.
 */
export function openFastLane(strapi: Core.Strapi, all: readonly Endpoint[]): void {
  openToEverybody(strapi, all);
  if (!optionsOf(strapi).fastLane) return;
  const endpoints = all.filter(({ isOpen }) => isOpen(strapi));
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/newsroom`;
  const find = createFinder(prefix, endpoints);
  const cors = corsOf(strapi);
  const isLogged = configOf(strapi, 'strapi::logger') !== undefined;

  const answer = async (ctx: Context, found: NonNullable<ReturnType<typeof find>>) => {
    const { endpoint, params } = found;
    await sendAnswer(ctx, await answerTo(strapi, endpoint, ctx, params, () => readJson(ctx)));
  };

  strapi.server.use(async (ctx, next: Next): Promise<unknown> => {
    const url = ctx.req.url ?? '';
    if (!url.startsWith(prefix)) return next();
    const started = Date.now();
    const at = url.indexOf('?');
    const path = at < 0 ? url : url.slice(0, at);
    const method = ctx.req.method === 'HEAD' ? 'GET' : (ctx.req.method ?? '');
    let found: ReturnType<typeof find>;
    try {
      if (method === 'OPTIONS') return next();
      found = find(method, path);
    } catch {
      // A path that cannot be decoded.
      return next();
    }
    if (!found) return next();
    const known = found;
    if (cors) await cors(ctx, () => answer(ctx, known));
    else await answer(ctx, known);
    if (isLogged) {
      strapi.log.http(`${ctx.method} ${url} (${Date.now() - started} ms) ${ctx.status}`);
    }
    return undefined;
  });
}
