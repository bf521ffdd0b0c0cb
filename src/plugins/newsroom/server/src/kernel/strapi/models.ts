import type { Core } from '@strapi/strapi';
import type { Attribute } from './schema';

/** A content type or component as Strapi loaded it, ours or the host's, as far as we look at it. */
export interface Model {
  kind?: 'collectionType' | 'singleType';
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean }; newsroom?: { internal?: boolean } };
}

/** The model of a UID; undefined when there is none. */
export const findModel = (strapi: Core.Strapi, uid: string): Model | undefined =>
  // Strapi types models by generated UIDs, which a plugin cannot know of its host.
  strapi.getModel(uid as never);

/** True for the plugin's own content types. */
export const isNewsroomType = (uid: string): boolean => uid.startsWith('plugin::newsroom.');

/** UIDs of the plugin's own content types. */
export const newsroomTypes = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes).filter(isNewsroomType);

/** True when drafts and published versions are kept apart. */
export const hasDrafts = (model: Model | undefined): boolean =>
  model?.options?.draftAndPublish === true;
