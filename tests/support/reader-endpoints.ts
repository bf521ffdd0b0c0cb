import type { Core } from '@strapi/strapi';

/** An endpoint of the reader API, as declared by the plugin's routes. */
export interface ReaderEndpoint {
  /** `PUT` and `DELETE` are for votes. */
  method: 'GET' | 'PUT' | 'DELETE';
  /** Path with parameters, such as `/api/newsroom/published/articles/:slug`. */
  path: string;
  /** Names of its query parameters. */
  query: string[];
}

interface LoadedRoute {
  method: ReaderEndpoint['method'] | 'POST';
  path: string;
  request?: { query?: object };
}

/** All endpoints for readers, read from the routes, so that new ones are included. */
export function readReaderEndpoints(strapi: Core.Strapi): ReaderEndpoint[] {
  const routers = Object.values(strapi.plugin('newsroom').routes) as unknown as {
    type: string;
    routes: LoadedRoute[];
  }[];
  return routers
    .filter(({ type }) => type === 'content-api')
    .flatMap(({ routes }) => routes)
    .filter(({ path }) => path.startsWith('/published/'))
    .flatMap(({ method, path, request }) => {
      if (method === 'POST') return [];
      return { method, path, request };
    })
    .map(({ method, path, request }) => ({
      method,
      path: `/api/newsroom${path}`,
      query: Object.keys(request?.query ?? {}),
    }));
}
