import type { Core } from '@strapi/strapi';
import findMyWay from 'find-my-way';
import type { Endpoint } from './endpoints';

/** The path prefix of all endpoints, such as `/api/newsroom`. */
export const prefixOf = (strapi: Core.Strapi): string =>
  `${strapi.config.get<string>('api.rest.prefix', '/api')}/newsroom`;

interface Found {
  endpoint: Endpoint;
  params: Readonly<Record<string, string>>;
}

interface Route {
  endpoint: Endpoint;
  /** Matches URLs whose fixed parts are not percent-encoded, and whose parameters are not empty. */
  literal: RegExp;
}

const REGEXP_SYNTAX = /[.*+?^${}()|[\]\\]/g;

const literalPattern = (path: string): RegExp =>
  new RegExp(`^${path.replace(REGEXP_SYNTAX, '\\$&').replace(/:\w+/g, '[^/?]+')}(?:\\?|$)`);

/** Returns the endpoint and decoded path parameters for a method and URL; undefined if none matches or decoding fails. */
export function createFinder(prefix: string, endpoints: readonly Endpoint[]) {
  const router = findMyWay({
    // Its default of 100 characters is too short for slugs.
    maxParamLength: Infinity,
    // Endpoints parse the query themselves.
    querystringParser: () => ({}),
  });
  for (const endpoint of endpoints) {
    const path = `${prefix}${endpoint.path}`;
    const route: Route = { endpoint, literal: literalPattern(path) };
    router.on(endpoint.method, path, () => undefined, route);
  }
  return (method: string, url: string): Found | undefined => {
    const found = router.find(method as Endpoint['method'], url);
    if (!found) return undefined;
    const { endpoint, literal } = found.store as Route;
    // find-my-way also matches empty parameters and percent-encoded fixed parts. Strapi's router does not.
    if (!literal.test(url)) return undefined;
    return { endpoint, params: found.params as Found['params'] };
  };
}
