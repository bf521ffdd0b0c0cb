import type { Core } from '@strapi/strapi';

/** An address of the reader API, as the plugin's routes declare it. */
export interface ReaderEndpoint {
  /** Reading, and what is written to one address: votes. */
  method: 'GET' | 'PUT' | 'DELETE';
  /** With parameters as in `/api/newsroom/published/articles/:slug`. */
  path: string;
  /** Names of the parameters of its query. */
  query: string[];
}

interface LoadedRoute {
  method: ReaderEndpoint['method'] | 'POST';
  path: string;
  request?: { query?: object };
}

/** Every address that readers may ask, those that are added tomorrow included. */
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
