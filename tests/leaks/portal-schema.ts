import type { Core } from '@strapi/strapi';

export interface Attribute {
  type: string;
  /** Content type of a relation; undefined for a morph relation. */
  target?: string;
  relation?: string;
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
  enum?: string[];
  private?: boolean;
  pluginOptions?: { newsroom?: { format?: string } };
}

export interface Model {
  uid: string;
  isSingle: boolean;
  hasDrafts: boolean;
  isLocalized: boolean;
  /** True for types of administrators, whose existence readers must not learn. */
  isInternal: boolean;
  /** REST path; undefined for components. */
  path: string | undefined;
  attributes: Record<string, Attribute>;
}

/** All content types and components of the running app, by UID. New ones are included automatically. */
export type Schema = Record<string, Model>;

interface RawModel {
  uid: string;
  kind?: string;
  plugin?: string;
  info?: { singularName?: string; pluralName?: string };
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean }; newsroom?: { internal?: boolean } };
  attributes: Record<string, Attribute>;
}

export function readSchema(strapi: Core.Strapi): Schema {
  const raw = { ...strapi.contentTypes, ...strapi.components } as unknown as Record<
    string,
    RawModel
  >;
  return Object.fromEntries(
    Object.entries(raw).map(([uid, model]) => {
      const { info, kind } = model;
      const name = kind === 'singleType' ? info?.singularName : info?.pluralName;
      return [
        uid,
        {
          uid,
          isSingle: kind === 'singleType',
          hasDrafts: model.options?.draftAndPublish === true,
          isLocalized: model.pluginOptions?.i18n?.localized === true,
          isInternal: model.pluginOptions?.newsroom?.internal === true,
          path: kind && name ? `/api/${model.plugin ? `${model.plugin}/` : ''}${name}` : undefined,
          attributes: model.attributes,
        },
      ];
    })
  );
}

/** Content types of the plugin. */
export const ownTypes = (schema: Schema): Model[] =>
  Object.values(schema).filter(({ uid }) => uid.startsWith('plugin::newsroom.'));

/** Attributes that editors fill in, without those that Strapi adds to every type. */
export function editable(model: Model): [string, Attribute][] {
  return Object.entries(model.attributes).filter(([name]) => !ADDED_BY_STRAPI.has(name));
}

const ADDED_BY_STRAPI = new Set([
  'id',
  'documentId',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'locale',
  'localizations',
]);
