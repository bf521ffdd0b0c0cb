import type { Core } from '@strapi/strapi';

/** A schema in the file format of Strapi's Content-Type Builder. */
export interface Schema {
  info: { singularName: string; pluralName: string };
  collectionName: string;
  attributes: Record<string, { type: string; target?: string }>;
}

export interface Schemas {
  /** Content types by singular name. */
  contentTypes: Map<string, Schema>;
  /** Components by `category/name`. */
  components: Map<string, Schema>;
}

const PLUGIN = 'plugin::newsroom.';

export const stockUid = (name: string): string => `api::${name}.${name}`;

/** Changes the targets of relations to the UIDs of the stock app. */
const moved = (schema: Schema): Schema => ({
  ...schema,
  attributes: Object.fromEntries(
    Object.entries(schema.attributes).map(([name, attribute]) => {
      const { target } = attribute;
      if (!target?.startsWith(PLUGIN)) return [name, attribute];
      return [name, { ...attribute, target: stockUid(target.slice(PLUGIN.length)) }];
    })
  ),
});

/** The plugin's content types and components as schemas of an app. */
export function readSchemas(strapi: Core.Strapi): Schemas {
  const schemaOf = (model: unknown) => moved((model as { __schema__: Schema }).__schema__);
  const named = (models: object, prefix: string) =>
    Object.entries(models)
      .filter(([uid]) => uid.startsWith(prefix))
      .map(([uid, model]) => [uid.slice(prefix.length), schemaOf(model)] as const);
  return {
    contentTypes: new Map(named(strapi.contentTypes, PLUGIN)),
    components: new Map(named(strapi.components, 'newsroom.')),
  };
}
