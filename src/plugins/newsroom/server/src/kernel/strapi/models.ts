import type { Core } from '@strapi/strapi';
import { isNewsroomType } from '../own-uids';
import type { Attribute } from './schema';

/** The part of a loaded content type or component that we use; the plugin's or the host app's. */
export interface Model {
  kind?: 'collectionType' | 'singleType';
  attributes: Record<string, Attribute>;
  options?: { draftAndPublish?: boolean };
  pluginOptions?: { i18n?: { localized?: boolean }; newsroom?: { internal?: boolean } };
}

/** The model of a UID, if it exists. */
export const findModel = (strapi: Core.Strapi, uid: string): Model | undefined =>
  // Strapi types models by generated UIDs, and a plugin cannot know those of its host app.
  strapi.getModel(uid as never);

/** UIDs of the plugin's own content types. */
export const newsroomTypes = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes).filter(isNewsroomType);

/** True if the type has draft & publish. */
export const hasDrafts = (model: Model | undefined): boolean =>
  model?.options?.draftAndPublish === true;
