import type { Core } from '@strapi/strapi';
import type { ServiceDeps } from './service';

/** The Koa context of a handler. */
export type Context = Parameters<Core.ControllerHandler>[0];

/** Controllers of a feature: factories of their handlers, by name in Strapi's registry. */
export type Controllers = Record<
  string,
  (deps: ServiceDeps) => Record<string, (ctx: Context) => Promise<unknown>>
>;

/** Routers of a feature, by name. Paths of an `admin` router start at `/newsroom`, of a `content-api` one at `/api/newsroom`. */
export type Routers = Record<string, Core.RouterInput>;

/** `overview.read` for a handler `read` of the controller `overview`. */
type HandlerOf<C extends Controllers> = {
  [Name in keyof C & string]: `${Name}.${keyof ReturnType<C[Name]> & string}`;
}[keyof C & string];

/** Declares a router. A missing handler is a compile error, not one at the first start. */
export const routerFor = <C extends Controllers>(
  type: Core.RouterType,
  routes: (Omit<Core.RouteInput, 'handler'> & { handler: HandlerOf<C> })[]
): Core.RouterInput => ({ type, routes });
