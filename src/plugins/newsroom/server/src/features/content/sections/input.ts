import type { Core } from '@strapi/strapi';
import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import type { ContentPath } from '../../../kernel/strapi/content-walk';
import { findModel } from '../../../kernel/strapi/models';
import { isNewsroomType } from '../../../kernel/own-uids';
import { patchMethod } from '../../../kernel/strapi/patches';
import { isRecord } from '../../../kernel/records';
import { findUnstorable } from '../../../kernel/db/storable';
import { ContentUnstorable, LinkInvalid } from './errors';
import { isLink } from './links';

type ValidateInput = (
  data: unknown,
  schema: { uid: string } | undefined,
  options?: object
) => Promise<void>;

function refuse(value: unknown): void {
  const path = findUnstorable(value);
  if (path) throw new ContentUnstorable(path);
}

/** Checks REST and GraphQL input before Strapi's own validation, which has no limit on nesting. */
export function checkInput(strapi: Core.Strapi): void {
  const validate = strapi.contentAPI.validate as unknown as { input: ValidateInput };
  patchMethod(
    strapi,
    'input-validation',
    validate,
    'input',
    (validateInput) => async (data, schema, options) => {
      if (schema && isNewsroomType(schema.uid)) refuse(data);
      return validateInput(data, schema, options);
    }
  );
}

/** Throws LinkInvalid for media and relations whose value is not an id. */
function refuseBadLinks(
  strapi: Core.Strapi,
  uid: string,
  data: Record<string, unknown>,
  path: ContentPath
): void {
  const attributes = findModel(strapi, uid)?.attributes ?? {};
  for (const [key, value] of Object.entries(data)) {
    const attribute = attributes[key];
    const here = [...path, key];
    if (attribute?.type === 'media' && !isLink(value, 'file')) throw new LinkInvalid(here);
    if (attribute?.type === 'relation' && !isLink(value, 'document')) throw new LinkInvalid(here);
    if (attribute?.type !== 'component' && attribute?.type !== 'dynamiczone') continue;
    (Array.isArray(value) ? value : [value]).forEach((item: unknown, index) => {
      if (!isRecord(item)) return;
      const component = attribute['component'] ?? item['__component'];
      if (typeof component === 'string') refuseBadLinks(strapi, component, item, [...here, index]);
    });
  }
}

/** The same checks for all other writes, such as from the admin and scripts. */
export const refuseUnstorable: DocumentHook = {
  name: 'refuseUnstorable',
  does: 'rejects NUL characters, excessive nesting and links that are not ids, on which databases and validation fail',
  on: isNewsroomType,
  actions: ['create', 'update', 'clone', 'publish', 'unpublish', 'discardDraft', 'delete'],
  run({ uid, params: { documentId, locale, data } }, next, strapi) {
    refuse({ documentId, locale, data });
    if (data) refuseBadLinks(strapi, uid, data, []);
    return next();
  },
};
