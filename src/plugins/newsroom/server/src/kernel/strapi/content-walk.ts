import type { Core } from '@strapi/strapi';
import { findModel } from './models';
import type { Attribute } from './schema';
import { isRecord } from '../records';

export type ContentPath = (string | number)[];

/**
 * Visits one value before it is written. Returns a replacement, or undefined to keep the value.
 * Throws to reject the write.
 */
export type ContentVisitor = (value: unknown, attribute: Attribute, path: ContentPath) => unknown;

/**
 * Returns a copy of `data` with every scalar of the document and its components passed through `visit`.
 * Relations and media are skipped: they refer to other documents.
 * Values that do not fit the schema are left to Strapi's validation.
 */
export function walkContent(
  strapi: Core.Strapi,
  uid: string,
  data: Record<string, unknown>,
  visit: ContentVisitor,
  path: ContentPath = []
): Record<string, unknown> {
  const attributes = findModel(strapi, uid)?.attributes ?? {};
  const walkOne = (componentUid: unknown, item: unknown, itemPath: ContentPath): unknown =>
    typeof componentUid === 'string' && isRecord(item)
      ? walkContent(strapi, componentUid, item, visit, itemPath)
      : item;

  const walkValue = (key: string, value: unknown): unknown => {
    const attribute = attributes[key];
    if (!attribute || value === null || value === undefined) return value;
    const here = [...path, key];
    switch (attribute.type) {
      case 'relation':
      case 'media':
        return value;
      case 'component':
        return Array.isArray(value)
          ? value.map((item, index) => walkOne(attribute['component'], item, [...here, index]))
          : walkOne(attribute['component'], value, here);
      case 'dynamiczone':
        return Array.isArray(value)
          ? value.map((item: unknown, index) =>
              walkOne(isRecord(item) ? item['__component'] : undefined, item, [...here, index])
            )
          : value;
      default: {
        const replaced = visit(value, attribute, here);
        return replaced === undefined ? value : replaced;
      }
    }
  };

  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, walkValue(key, value)])
  );
}
