import type { Core } from '@strapi/strapi';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { strapiService } from './service';

/** A field of a GraphQL type that is answered by us. */
export type FieldResolver = (parent: Record<string, unknown>) => unknown;

interface Extension {
  use: (extension: { resolvers: Record<string, Record<string, FieldResolver>> }) => void;
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

/** Adds resolvers to Strapi's GraphQL schema, where its plugin is installed. In `register` only. */
export function addGraphqlResolvers(
  strapi: Core.Strapi,
  resolvers: Record<string, Record<string, FieldResolver>>
): void {
  if (!hasGraphql(strapi)) return;
  strapiService<Extension>(strapi, GRAPHQL, 'extension').use({ resolvers });
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
