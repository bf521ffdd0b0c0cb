import type { Core } from '@strapi/strapi';
import { findModel, hasDrafts, newsroomTypes } from '../../../kernel/strapi/models';
import { isNewsroomType } from '../../../kernel/own-uids';

/** The slug attribute of a content type, and the attribute it is generated from. */
export interface SlugField {
  name: string;
  madeFrom: string;
  /** True if the type stores whether a slug was generated (`slugIsAutomatic`). */
  remembersOrigin: boolean;
  /** True if the type has drafts, which may share a slug. */
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
