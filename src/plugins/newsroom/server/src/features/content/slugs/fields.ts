import type { Core } from '@strapi/strapi';
import { findModel, hasDrafts, newsroomTypes } from '../../../kernel/strapi/models';
import { isNewsroomType } from '../../../kernel/own-uids';

/** The slug of a content type: its attribute, and the attribute that it is made from. */
export interface SlugField {
  name: string;
  madeFrom: string;
  /** The type remembers whether the slug was made by us (`slugIsAutomatic`). */
  remembersOrigin: boolean;
  /** Drafts and published versions are apart, so drafts may share a slug. */
  hasDrafts: boolean;
}

/** The slug field of one of the plugin's content types, if it has one. */
export function findSlugField(strapi: Core.Strapi, uid: string): SlugField | undefined {
  const model = isNewsroomType(uid) ? findModel(strapi, uid) : undefined;
  const found = Object.entries(model?.attributes ?? {}).find(
    ([, attribute]) => attribute.type === 'uid'
  );
  if (!model || !found) return undefined;
  const [name, { targetField }] = found;
  return {
    name,
    madeFrom: String(targetField),
    remembersOrigin: 'slugIsAutomatic' in model.attributes,
    hasDrafts: hasDrafts(model),
  };
}

/** UIDs of the plugin's content types that have a slug. */
export function slugUids(strapi: Core.Strapi): string[] {
  return newsroomTypes(strapi).filter((uid) => findSlugField(strapi, uid));
}
