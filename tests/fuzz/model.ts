import type { Core } from '@strapi/strapi';
import type { ReaderEndpoint } from '../support/reader-endpoints';
import { readReaderEndpoints } from '../support/reader-endpoints';

export interface Attribute {
  type: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  enum?: string[];
  relation?: string;
}

/** A type that the fuzz sends requests to. */
export interface Target {
  /** Singular name, such as `article` or `banner-position`. */
  singular: string;
  path: string;
  isSingle: boolean;
  isLocalized: boolean;
  attributes: Record<string, Attribute>;
}

export interface Model {
  targets: Target[];
  /** Attributes by component. */
  components: Record<string, Record<string, Attribute>>;
  /** Tables of content types, their join tables and their components. */
  tables: string[];
  endpoints: ReaderEndpoint[];
}

interface LoadedType {
  uid: string;
  kind: string;
  info: { singularName: string; pluralName: string };
  attributes: Record<string, Attribute>;
  pluginOptions?: { i18n?: { localized?: boolean }; newsroom?: { internal?: boolean } };
}

export function readModel(strapi: Core.Strapi): Model {
  const targets = (Object.values(strapi.contentTypes) as unknown as LoadedType[])
    .filter(({ uid }) => uid.startsWith('plugin::newsroom.'))
    // Internal types have no API.
    .filter(({ pluginOptions }) => pluginOptions?.newsroom?.internal !== true)
    .map(({ info, kind, attributes, pluginOptions }) => {
      const isSingle = kind === 'singleType';
      return {
        singular: info.singularName,
        path: `/api/newsroom/${isSingle ? info.singularName : info.pluralName}`,
        isSingle,
        isLocalized: pluginOptions?.i18n?.localized === true,
        attributes,
      };
    });
  const components = Object.fromEntries(
    Object.entries(strapi.components).map(([uid, { attributes }]) => [
      uid,
      attributes as Record<string, Attribute>,
    ])
  );
  const tables = [...strapi.db.metadata.keys()]
    .map((uid) => strapi.db.metadata.get(uid).tableName)
    .filter((table) => table.includes('newsroom'));
  return { targets, components, tables, endpoints: readReaderEndpoints(strapi) };
}

/** Number of rows per table. A single statement, so that all figures are consistent. */
export async function countRows(
  strapi: Core.Strapi,
  tables: readonly string[]
): Promise<Record<string, number>> {
  const knex = strapi.db.connection;
  const counts = tables.map((table) => knex(table).count('*').as(table));
  const [row] = await knex.select<Record<string, unknown>[]>(counts);
  return Object.fromEntries(tables.map((table) => [table, Number(row?.[table])]));
}
