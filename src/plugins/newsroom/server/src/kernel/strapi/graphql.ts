import type { Core } from '@strapi/strapi';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Context } from './controllers';
import { patchMethod } from './patches';
import { strapiService } from './service';

/** A resolver of the plugin. */
export type FieldResolver = (
  parent: Record<string, unknown>,
  args: Record<string, unknown>,
  context: { koaContext: Context }
) => unknown;

/** An extension of Strapi's GraphQL schema. */
export interface GraphqlAddition {
  /** GraphQL SDL; may use Strapi's scalars (`JSON`, `DateTime`). */
  typeDefs?: string;
  resolvers: Record<string, Record<string, FieldResolver>>;
  /** Access per field (`Query.name`). Fields without an entry require authentication. */
  resolversConfig?: Record<string, { auth: false | { scope: string[] } }>;
}

interface Extension {
  use: (extension: GraphqlAddition) => void;
  shadowCRUD: (uid: string) => { disable: () => void };
}

/** The part of Apollo's request context that we use, after parsing and validation. */
export interface GraphqlOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  request: { variables?: Record<string, unknown> };
  contextValue: { koaContext: object };
}

/** Callbacks for the stages of an operation. */
export interface OperationHooks {
  /** Called before anything is resolved. An exception becomes the response. */
  check: (operation: GraphqlOperation) => void;
  /** Called just before the first field is resolved. */
  start: (operation: GraphqlOperation) => void;
}

const GRAPHQL = 'graphql';

/** True if Strapi's GraphQL plugin is installed. */
export const hasGraphql = (strapi: Core.Strapi): boolean => GRAPHQL in strapi.plugins;

/** A setting of Strapi's GraphQL plugin. */
export function graphqlSetting<T>(strapi: Core.Strapi, path: string): T | undefined {
  return strapi.config.get<T | undefined>(`plugin::${GRAPHQL}.${path}`);
}

const openFields = new WeakMap<Core.Strapi, Set<string>>();

/** True for a field of `Query` that was added here and is public. */
export const isOpenQuery = (strapi: Core.Strapi, field: string): boolean =>
  field === '__typename' || openFields.get(strapi)?.has(field) === true;

/** Drops null arguments, because clients send null for variables without a value. */
export const withoutNulls = (args: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null));

/** Access to a field: public if `isOpen`, else with the permission for the plugin's action. */
export const authOf = (isOpen: boolean, action: string): { auth: false | { scope: string[] } } => ({
  auth: isOpen ? false : { scope: [`plugin::newsroom.${action}`] },
});

/** Extends Strapi's GraphQL schema, if its plugin is installed. In `register` only. */
export function extendGraphql(strapi: Core.Strapi, addition: GraphqlAddition): void {
  if (!hasGraphql(strapi)) return;
  const open = openFields.get(strapi) ?? new Set();
  for (const [path, { auth }] of Object.entries(addition.resolversConfig ?? {})) {
    if (auth === false && path.startsWith('Query.')) open.add(path.slice('Query.'.length));
  }
  openFields.set(strapi, open);
  strapiService<Extension>(strapi, GRAPHQL, 'extension').use(addition);
}

/** Leaves content types out of the schema. In `register` only. */
export function hideFromGraphql(strapi: Core.Strapi, uids: readonly string[]): void {
  if (!hasGraphql(strapi)) return;
  const extension = strapiService<Extension>(strapi, GRAPHQL, 'extension');
  for (const uid of uids) extension.shadowCRUD(uid).disable();
}

/** A property descriptor that ignores assigned resolvers. */
const PLAIN: PropertyDescriptor = { get: () => undefined, set: () => undefined, enumerable: true };

interface ContentApi {
  buildSchema: () => GraphQLSchema;
}

/**
 * Removes the resolvers of some types' fields. Strapi wraps every field of every type in an asynchronous check of
 * permissions and policies, and Apollo calls every plugin for each. For plain values this takes many times longer than
 * reading them. Use it only for types that are reachable only through a root field, which keeps both. Policies on the
 * fields have no effect, and plugins get `willResolveField` for the root field only. In `register` only.
 */
export function readFieldsPlainly(strapi: Core.Strapi, isPlain: (type: string) => boolean): void {
  if (!hasGraphql(strapi)) return;
  const contentApi = strapiService<ContentApi>(strapi, GRAPHQL, 'content-api');
  patchMethod(strapi, 'field-resolvers', contentApi, 'buildSchema', (build) => () => {
    const schema = build();
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isPlain(type.name) || !('getFields' in type)) continue;
      const fields = type.getFields() as Record<string, { resolve?: unknown }>;
      // A deleted resolver would be replaced by Apollo's wrapper, so assignments are ignored.
      for (const field of Object.values(fields)) Object.defineProperty(field, 'resolve', PLAIN);
    }
    return schema;
  });
}

/**
 * Calls hooks for every operation. In `register` only: Strapi passes its settings to Apollo in its own `bootstrap` and
 * appends our Apollo plugins to its own.
 */
export function onGraphqlOperation(strapi: Core.Strapi, hooks: OperationHooks): void {
  const apolloServer = graphqlSetting<{ plugins?: object[] }>(strapi, 'apolloServer') ?? {};
  const ours = {
    requestDidStart: () =>
      Promise.resolve({
        // `operation` is undefined if the document has several and no operationName; Apollo rejects that later.
        didResolveOperation: async (request: Partial<GraphqlOperation>) => {
          if (request.operation) hooks.check(request as GraphqlOperation);
        },
        executionDidStart: async (request: Partial<GraphqlOperation>) => {
          if (request.operation) hooks.start(request as GraphqlOperation);
        },
      }),
  };
  strapi.config.set(`plugin::${GRAPHQL}.apolloServer`, {
    ...apolloServer,
    plugins: [...(apolloServer.plugins ?? []), ours],
  });
}
