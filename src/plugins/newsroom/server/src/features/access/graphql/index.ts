import type { Core } from '@strapi/strapi';
import { OperationTypeNode } from 'graphql';
import { defineFeature } from '../../../kernel/feature';
import type { GraphqlOperation } from '../../../kernel/strapi/graphql';
import { graphqlSetting, hasGraphql, onGraphqlOperation } from '../../../kernel/strapi/graphql';
import { optionsOf } from '../../../kernel/options';
import type { Batching } from './batching';
import { batchLoads } from './batching';
import { costOf } from './domain-cost';
import { GraphqlQueryTooLarge } from './errors';
import { guardGraphql } from './gate';

const batchings = new WeakMap<Core.Strapi, Batching>();

function refuseCostly(
  strapi: Core.Strapi,
  { schema, document, operation, request }: GraphqlOperation
): void {
  const { maxCost } = optionsOf(strapi).graphql;
  const maxLimit = graphqlSetting<number>(strapi, 'maxLimit') ?? -1;
  const cost = costOf(schema, document, operation, request.variables ?? {}, {
    byDefault: graphqlSetting<number>(strapi, 'defaultLimit') ?? 10,
    most: maxLimit > 0 ? maxLimit : Infinity,
  });
  if (cost > maxCost) throw new GraphqlQueryTooLarge('rows', maxCost);
}

export const graphql = defineFeature({
  name: 'graphql',
  summary:
    'Limits the cost of GraphQL queries before execution, and loads relations of a list with as many SQL statements as for one row.',
  options: [
    'graphql.batches',
    'graphql.maxAliases',
    'graphql.maxCost',
    'graphql.maxRootFields',
    'graphql.maxTokens',
  ],
  register({ strapi }) {
    if (!hasGraphql(strapi)) return;
    onGraphqlOperation(strapi, {
      check: (operation) => refuseCostly(strapi, operation),
      start({ operation, contextValue }) {
        if (operation.operation === OperationTypeNode.QUERY) {
          batchings.get(strapi)?.begin(contextValue.koaContext);
        }
      },
    });
  },
  bootstrap({ strapi }) {
    if (!hasGraphql(strapi)) return;
    guardGraphql(strapi);
    const batching = optionsOf(strapi).graphql.batches ? batchLoads(strapi) : undefined;
    if (batching) batchings.set(strapi, batching);
  },
});
