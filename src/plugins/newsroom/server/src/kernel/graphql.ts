import type { Core } from '@strapi/strapi';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { strapiService } from './service';

/** A field of a GraphQL type that is answered by us. */
export type FieldResolver = (
  parent: Record<string, unknown>,
  args: Record<string, unknown>
) => unknown;

/** What is added to Strapi's schema. */
export interface GraphqlAddition {
  /** In GraphQL's own language; Strapi's scalars (`JSON`, `DateTime`) are known. */
  typeDefs?: string;
  resolvers: Record<string, Record<string, FieldResolver>>;
  /** Who may ask a field, as `Query.name`: without a word, nobody who is not signed in. */
  resolversConfig?: Record<string, { auth: false | { scope: string[] } }>;
}

interface Extension {
  use: (extension: GraphqlAddition) => void;
}

/** What we use of Apollo's view of one operation, once it is parsed and found valid. */
export interface GraphqlOperation {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  request: { variables?: Record<string, unknown> };
  contextValue: { koaContext: object };
}

/** The moments of an operation at which we act. */
export interface OperationHooks {
  /** Before anything is resolved; what it throws is the answer. */
  check: (operation: GraphqlOperation) => void;
  /** Just before the first field is resolved. */
  start: (operation: GraphqlOperation) => void;
}

const GRAPHQL = 'graphql';

/** Whether the site has Strapi's GraphQL plugin. */
export const hasGraphql = (strapi: Core.Strapi): boolean => GRAPHQL in strapi.plugins;

/** A setting of Strapi's GraphQL plugin. */
export function graphqlSetting<T>(strapi: Core.Strapi, path: string): T | undefined {
  return strapi.config.get<T | undefined>(`plugin::${GRAPHQL}.${path}`);
}

/** Adds to Strapi's GraphQL schema, where its plugin is installed. In `register` only. */
export function extendGraphql(strapi: Core.Strapi, addition: GraphqlAddition): void {
  if (!hasGraphql(strapi)) return;
  strapiService<Extension>(strapi, GRAPHQL, 'extension').use(addition);
}

/**
 * Acts on every operation. In `register` only: Strapi hands its settings to Apollo in its own `bootstrap`, and appends
 * our list of Apollo plugins to its own.
 */
export function onGraphqlOperation(strapi: Core.Strapi, hooks: OperationHooks): void {
  const apolloServer = graphqlSetting<{ plugins?: object[] }>(strapi, 'apolloServer') ?? {};
  const ours = {
    requestDidStart: () =>
      Promise.resolve({
        // Of several operations without a name to choose by there is none; Apollo says so after us.
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
