import type { Core } from '@strapi/strapi';
import type { z } from '@strapi/utils';
import type { EndpointResponse } from './responses';

/** Parameters by name. */
type Shape = Record<string, z.ZodType>;
type Parsed<S extends Shape> = { [Name in keyof S]: z.output<S[Name]> };

/** What an endpoint is given of a request: parsed, with nothing in it that was not declared. */
export interface EndpointRequest<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body = unknown,
> {
  params: Parsed<Params>;
  query: Parsed<Query>;
  body: Body;
  /** As it came: an endpoint of `GET` is also asked by `HEAD`. */
  method: string;
  /** Path and query as they came, the prefix of the API included. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The client's address, from trusted proxies only. */
  ip: string;
}

/**
 * A public address of the API, declared once: it is mounted in the fast lane, in front of Strapi's middlewares, and as a
 * normal route, where Strapi documents it. Both answer alike.
 */
export interface Endpoint {
  /** Controller and action in Strapi. Tokens that may only read may call actions `find` and `findOne`. */
  handler: `${string}.${string}`;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/newsroom`, with parameters as in `/published/articles/:slug`. */
  path: `/${string}`;
  /** One sentence for docs/features.md. */
  does: string;
  params: Shape;
  query: Shape;
  /** Of JSON; left out when the body is not read. */
  body?: z.ZodType | undefined;
  /** The body is read as JSON whatever type it is said to be: beacons of browsers say `text/plain`. */
  readsAnyType?: boolean;
  /** Parameters that were not declared are let pass: others append some to links that they pass on. */
  ignoresOtherParameters?: boolean;
  /** Any short body is let pass, whatever it is: that of a beacon. */
  ignoresBody?: boolean;
  response: z.ZodType;
  /** Who may call it without a token or an account: everybody, or nobody. */
  isOpen: (strapi: Core.Strapi) => boolean;
  run: (
    strapi: Core.Strapi,
    request: EndpointRequest
  ) => EndpointResponse | Promise<EndpointResponse>;
  /** May answer without reading the request further, and keep what `respond` answers. */
  serveCached?:
    | ((
        strapi: Core.Strapi,
        url: string,
        respond: () => Promise<EndpointResponse>
      ) => EndpointResponse | Promise<EndpointResponse>)
    | undefined;
}

/** Declares an endpoint; `run` gets what the schemas let through. */
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
