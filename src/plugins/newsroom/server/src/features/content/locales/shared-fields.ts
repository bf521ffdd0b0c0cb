import type { Core } from '@strapi/strapi';
import { findModel, hasDrafts } from '../../../kernel/strapi/models';

/** Attributes with one value for all locales of a document. */
export interface SharedFields {
  links: { name: string; isToMany: boolean; targetUid: string }[];
  switches: { name: string; defaultValue: unknown }[];
  hasDrafts: boolean;
}

/** Finds attributes with `pluginOptions.newsroom.sharedByLocales`; undefined if there are none. */
export function findSharedFields(strapi: Core.Strapi, uid: string): SharedFields | undefined {
  const model = findModel(strapi, uid);
  const marked = Object.entries(model?.attributes ?? {}).filter(
    ([, attribute]) => attribute.pluginOptions?.newsroom?.sharedByLocales === true
  );
  if (marked.length === 0) return undefined;
  return {
    links: marked
      .filter(([, attribute]) => attribute.type === 'relation')
      .map(([name, attribute]) => ({
        name,
        isToMany: String(attribute['relation']).endsWith('ToMany'),
        targetUid: String(attribute['target']),
      })),
    switches: marked
      .filter(([, attribute]) => attribute.type !== 'relation')
      .map(([name, attribute]) => ({ name, defaultValue: attribute['default'] })),
    hasDrafts: hasDrafts(model),
  };
}
