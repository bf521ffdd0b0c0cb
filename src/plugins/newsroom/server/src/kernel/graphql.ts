import type { Core } from '@strapi/strapi';
import { strapiService } from './service';

/** A field of a GraphQL type that is answered by us. */
export type FieldResolver = (parent: Record<string, unknown>) => unknown;

interface Extension {
  use: (extension: { resolvers: Record<string, Record<string, FieldResolver>> }) => void;
}

/** Adds resolvers to Strapi's GraphQL schema, where its plugin is installed. In `register` only. */
export function addGraphqlResolvers(
  strapi: Core.Strapi,
  resolvers: Record<string, Record<string, FieldResolver>>
): void {
  if (!(GRAPHQL in strapi.plugins)) return;
  strapiService<Extension>(strapi, GRAPHQL, 'extension').use({ resolvers });
}

const GRAPHQL = 'graphql';
