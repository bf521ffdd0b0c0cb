import type { Core } from '@strapi/strapi';

/** What Newsroom adds to Strapi's attributes, under `pluginOptions.newsroom`. */
export interface NewsroomAttributeOptions {
  /**
   * `url`: only http(s) addresses. `https`: only https. `html`: sanitised on save and on output.
   * `table`: rows of cells, a list of lists of texts.
   */
  format?: 'url' | 'https' | 'html' | 'table';
  /** One value for all locales of a document, held by the locales feature. */
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

/** A table that is no content type: created and kept up to date by Strapi's schema sync, seen by nobody else. */
export interface TableModel {
  uid: string;
  singularName: string;
  tableName: string;
  /** One sentence for docs/features.md. */
  does: string;
  attributes: Record<string, object>;
  indexes: { name: string; type?: 'unique'; columns: string[] }[];
}

/** Localized: every locale has a value of its own. */
export const localized = { i18n: { localized: true } };

/** One value in all locales, kept equal by Strapi itself. For types without draft & publish only. */
export const sameInAllLocales = { i18n: { localized: false } };

/**
 * One value in all locales, kept equal by the locales feature. Strapi must believe the attribute localized: its own
 * copying marks siblings as modified and lets published locales disagree.
 */
export const sharedByLocales = {
  i18n: { localized: true },
  newsroom: { sharedByLocales: true },
};

/** Options of every content type of the plugin: not editable in the Content-Type Builder, because an edit there would shadow later versions of the schema. */
export function typeOptions(options: {
  localized: boolean;
  /** For administrators alone: no REST, no GraphQL, and no right that could be given to readers. */
  internal?: boolean;
}): Record<string, unknown> {
  return {
    'content-type-builder': { visible: false },
    ...(options.localized && { i18n: { localized: true } }),
    ...(options.internal && { newsroom: { internal: true } }),
  };
}

/** True for a type of which readers must not learn that it exists. */
export const isInternal = (type: { pluginOptions?: object | undefined }): boolean =>
  (type.pluginOptions as { newsroom?: { internal?: boolean } } | undefined)?.newsroom?.internal ===
  true;

/** A relation that is kept on one side only: an inverse would be an oracle on drafts and a second way to write. */
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
 * Registers components the way Strapi's loader does for an app's own files; Strapi has no such door for plugins.
 * `__filename__` must be there: without it the Content-Type Builder of the whole host app fails.
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
  registry.add(Object.fromEntries(loaded));
}

/** Registers tables; before the database starts. */
export function registerTables(strapi: Core.Strapi, tables: readonly TableModel[]): void {
  const registry = strapi.get<{ add: (model: object) => void }>('models');
  for (const { does: _does, ...model } of tables) registry.add(model);
}

function pascalCase(kebab: string): string {
  return kebab
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
