import type { Core } from '@strapi/strapi';
import { demandMethods } from './patches';

/** What Newsroom adds to Strapi's attributes, under `pluginOptions.newsroom`. */
export interface NewsroomAttributeOptions {
  /**
   * `url`: only http(s) addresses. `https`: only https. `html`: sanitised on save and on output.
   * `table`: rows of cells, a list of lists of texts.
   */
  format?: 'url' | 'https' | 'html' | 'table';
  /** One value for all locales of a document, kept equal by the locales feature. */
  sharedByLocales?: boolean;
}

export interface Attribute {
  type: string;
  pluginOptions?: { i18n?: { localized: boolean }; newsroom?: NewsroomAttributeOptions };
  [option: string]: unknown;
}

export interface ContentTypeSchema {
  kind: 'collectionType' | 'singleType';
  collectionName: string;
  info: { singularName: string; pluralName: string; displayName: string; description: string };
  options: { draftAndPublish: boolean };
  pluginOptions: Record<string, unknown>;
  attributes: Record<string, Attribute>;
}

export interface ComponentSchema {
  /** `newsroom.<name>`: what a dynamic zone stores in `__component`. */
  uid: string;
  collectionName: string;
  info: { displayName: string; icon: string; description: string };
  attributes: Record<string, Attribute>;
}

/** A table that is not a content type: created and migrated by Strapi's schema sync, but not visible in any API. */
export interface TableModel {
  uid: string;
  singularName: string;
  tableName: string;
  /** One sentence for docs/features.md. */
  does: string;
  attributes: Record<string, object>;
  indexes: { name: string; type?: 'unique'; columns: string[] }[];
}

/** A localized attribute: each locale has its own value. */
export const localized = { i18n: { localized: true } };

/** One value in all locales, kept equal by Strapi itself. For types without draft & publish only. */
export const sameInAllLocales = { i18n: { localized: false } };

/**
 * One value in all locales, kept equal by the locales feature. The attribute is declared localized, because Strapi's
 * own copying marks siblings as modified and lets published locales differ.
 */
export const sharedByLocales = {
  i18n: { localized: true },
  newsroom: { sharedByLocales: true },
};

/** Options of the plugin's content types. They are hidden in the Content-Type Builder, because an edit there would shadow later versions of the schema. */
export function typeOptions(options: {
  localized: boolean;
  /** For administrators only: no REST, no GraphQL, no permission that could be granted to readers. */
  internal?: boolean;
}): Record<string, unknown> {
  return {
    'content-type-builder': { visible: false },
    ...(options.localized && { i18n: { localized: true } }),
    ...(options.internal && { newsroom: { internal: true } }),
  };
}

/** True if the type is hidden from readers' APIs. */
export const isInternal = (type: { pluginOptions?: object | undefined }): boolean =>
  (type.pluginOptions as { newsroom?: { internal?: boolean } } | undefined)?.newsroom?.internal ===
  true;

/** A one-directional relation. An inverse would let filters reveal drafts and would be a second way to write. */
export function relation(
  cardinality: 'one' | 'many',
  target: string,
  pluginOptions?: Attribute['pluginOptions']
): Attribute {
  return {
    type: 'relation',
    relation: cardinality === 'one' ? 'oneToOne' : 'oneToMany',
    target,
    ...(pluginOptions && { pluginOptions }),
  };
}

/**
 * Registers components as Strapi's loader does for the app's own files; Strapi has no API for components of plugins.
 * Without `__filename__` the Content-Type Builder of the host app would fail.
 */
export function registerComponents(
  strapi: Core.Strapi,
  components: readonly ComponentSchema[]
): void {
  const loaded = components.map(({ uid, ...schema }) => {
    const [category, modelName] = uid.split('.');
    if (!category || !modelName)
      throw new Error(`"${uid}" is not a component UID (<category>.<name>)`);
    const globalId = `Component${pascalCase(category)}${pascalCase(modelName)}`;
    const model = {
      ...schema,
      uid,
      category,
      modelName,
      modelType: 'component' as const,
      globalId,
      options: {},
      __filename__: `${modelName}.json`,
      __schema__: { ...schema, options: {} },
    };
    return [uid, model] as const;
  });
  const registry = strapi.get<{ add: (components: object) => void }>('components');
  demandMethods(strapi, 'component-registry', registry, 'add');
  registry.add(Object.fromEntries(loaded));
}

/** Registers tables. Call it before the database is initialised. */
export function registerTables(strapi: Core.Strapi, tables: readonly TableModel[]): void {
  const registry = strapi.get<{ add: (model: object) => void }>('models');
  demandMethods(strapi, 'model-registry', registry, 'add');
  for (const { does: _does, ...model } of tables) registry.add(model);
}

function pascalCase(kebab: string): string {
  return kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
