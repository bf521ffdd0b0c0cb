import type { Core } from '@strapi/strapi';
import type { Attribute } from '../../kernel/schema';

/** The slug of a content type: its attribute, and the attribute that it is made from. */
export interface SlugField {
  name: string;
  madeFrom: string;
  /** The type remembers whether the slug was made by us (`slugIsAutomatic`). */
  remembersOrigin: boolean;
  /** Drafts and published versions are apart, so drafts may share a slug. */
  hasDrafts: boolean;
}

const PLUGIN = 'plugin::newsroom.';

/** The slug field of one of the plugin's content types, if it has one. */
export function findSlugField(strapi: Core.Strapi, uid: string): SlugField | undefined {
  if (!uid.startsWith(PLUGIN)) return undefined;
  const { attributes, options } = strapi.getModel(uid as never) as {
    attributes: Record<string, Attribute>;
    options?: { draftAndPublish?: boolean };
  };
  const found = Object.entries(attributes).find(([, attribute]) => attribute.type === 'uid');
  if (!found) return undefined;
  const [name, { targetField }] = found;
  return {
    name,
    madeFrom: String(targetField),
    remembersOrigin: 'slugIsAutomatic' in attributes,
    hasDrafts: options?.draftAndPublish === true,
  };
}

/** UIDs of the plugin's content types that have a slug. */
export function slugUids(strapi: Core.Strapi): string[] {
  return Object.keys(strapi.contentTypes).filter((uid) => findSlugField(strapi, uid));
}
