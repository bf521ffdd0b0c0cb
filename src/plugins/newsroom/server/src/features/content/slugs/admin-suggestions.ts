import type { Core } from '@strapi/strapi';
import { patchMethod } from '../../../kernel/strapi/patches';
import { strapiService } from '../../../kernel/strapi/service';
import { findSlugField } from './fields';
import { slugService } from './service';

interface UidInput {
  contentTypeUID: string;
  field: string;
  data?: Record<string, unknown>;
  value?: string;
  locale?: string | null;
}

interface UidService {
  generateUIDField: (input: UidInput) => Promise<string>;
  findUniqueUID: (input: UidInput) => Promise<string>;
}

/**
 * Makes the admin's "generate" button use our suggestions. Strapi's own are empty for Khmer, Lao or Chinese, and use
 * another counter than a save would.
 */
export function suggestSlugsInAdmin(strapi: Core.Strapi): void {
  // A project may have switched the Content Manager off.
  if (!('content-manager' in strapi.plugins)) return;
  const uids = strapiService<UidService>(strapi, 'content-manager', 'uid');
  const slugs = slugService.from(strapi);

  patchMethod(strapi, 'slug-suggestions', uids, 'generateUIDField', (generate) => (input) => {
    const field = findSlugField(strapi, input.contentTypeUID);
    if (field?.name !== input.field) return generate(input);
    const text = input.data?.[field.madeFrom];
    return slugs.suggestFree(
      input.contentTypeUID,
      typeof text === 'string' ? text : '',
      input.locale ?? null
    );
  });
  patchMethod(strapi, 'slug-suggestions', uids, 'findUniqueUID', (findUnique) => (input) => {
    const field = findSlugField(strapi, input.contentTypeUID);
    if (field?.name !== input.field) return findUnique(input);
    return slugs.suggestFree(input.contentTypeUID, input.value ?? '', input.locale ?? null);
  });
}
