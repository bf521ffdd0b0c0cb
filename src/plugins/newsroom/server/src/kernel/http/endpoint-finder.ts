import type { Core } from '@strapi/strapi';
import type { Endpoint } from './endpoints';

/** The path prefix of all endpoints, such as `/api/newsroom`. */
export const prefixOf = (strapi: Core.Strapi): string =>
  `${strapi.config.get<string>('api.rest.prefix', '/api')}/newsroom`;

/** Returns the endpoint and decoded path parameters for a method and URL; undefined if none matches or decoding fails. */
export function createFinder(prefix: string, endpoints: readonly Endpoint[]) {
  const routes = new Map<string, { endpoint: Endpoint; parts: string[] }[]>();
  for (const endpoint of endpoints) {
    const parts = `${prefix}${endpoint.path}`.split('/');
    const kind = `${endpoint.method} ${parts.length}`;
    routes.set(kind, [...(routes.get(kind) ?? []), { endpoint, parts }]);
  }
  return (method: string, url: string) => {
    const at = url.indexOf('?');
    const parts = (at < 0 ? url : url.slice(0, at)).split('/');
    const route = routes
      .get(`${method} ${parts.length}`)
      ?.find(({ parts: wanted }) =>
        wanted.every((part, nth) =>
          part.startsWith(':') ? parts[nth] !== '' : part === parts[nth]
        )
      );
    if (!route) return undefined;
    const params: Record<string, string> = {};
    try {
      for (const [nth, part] of route.parts.entries()) {
        if (part.startsWith(':')) params[part.slice(1)] = decodeURIComponent(parts[nth] ?? '');
      }
    } catch {
      return undefined;
    }
    return { endpoint: route.endpoint, params };
  };
}
