import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import type { EndpointResponse } from './responses';

/** Parameters by name. */
type Shape = Record<string, z.ZodType>;
type Parsed<S extends Shape> = { [Name in keyof S]: z.output<S[Name]> };

/** A parsed request. It contains only declared parameters. */
export interface EndpointRequest<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body = unknown,
> {
  params: Parsed<Params>;
  query: Parsed<Query>;
  body: Body;
  /** The request's method: `GET` endpoints also receive `HEAD`. */
  method: string;
  /** Unparsed path and query, including the API prefix. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The client's IP address; X-Forwarded-For is used only from trusted proxies. */
  ip: string;
}

/**
 * A public API endpoint. It is declared once and mounted twice: in the fast lane before Strapi's middlewares, and as a
 * normal Strapi route, which also documents it in OpenAPI. Both give the same responses.
 */
export interface Endpoint {
  /** `<controller>.<action>` in Strapi. Read-only API tokens may call the actions `find` and `findOne`. */
  handler: `${string}.${string}`;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/newsroom`, with parameters as in `/published/articles/:slug`. */
  path: `/${string}`;
  /** One sentence for docs/features.md. */
  does: string;
  params: Shape;
  query: Shape;
  /** Schema of the JSON body; undefined if the body is not read. */
  body?: z.ZodType | undefined;
  /** Parse the body as JSON whatever its Content-Type: browsers send beacons as `text/plain`. */
  readsAnyType?: boolean;
  /** Ignore undeclared query parameters instead of rejecting them: other sites append some to links. */
  ignoresOtherParameters?: boolean;
  /** Discard a body of up to 8 KB, as beacons send. */
  ignoresBody?: boolean;
  response: z.ZodType;
  /** True if everybody may call it without a token or account. */
  isOpen: (strapi: Core.Strapi) => boolean;
  run: (
    strapi: Core.Strapi,
    request: EndpointRequest
  ) => EndpointResponse | Promise<EndpointResponse>;
  /** A cache around the endpoint: may return a stored answer by URL, or call `respond` and store its answer. */
  serveCached?:
    | ((
        strapi: Core.Strapi,
        url: string,
        respond: () => Promise<EndpointResponse>
      ) => EndpointResponse | Promise<EndpointResponse>)
    | undefined;
}

/** Declares an endpoint; `run` receives values validated by the schemas. */
export function defineEndpoint<
  Params extends Shape = Record<never, never>,
  Query extends Shape = Record<never, never>,
  Body = undefined,
>(
  endpoint: Omit<Endpoint, 'params' | 'query' | 'body' | 'run'> & {
    params?: Params;
    query?: Query;
    body?: z.ZodType<Body>;
    run: (
      strapi: Core.Strapi,
      request: EndpointRequest<Params, Query, Body>
    ) => EndpointResponse | Promise<EndpointResponse>;
  }
): Endpoint {
  const { params = {}, query = {}, run, ...rest } = endpoint;
  return { ...rest, params, query, run: run as unknown as Endpoint['run'] };
}
