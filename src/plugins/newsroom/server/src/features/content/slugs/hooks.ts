import type { Core } from '@strapi/strapi';
import type { DocumentHook, DocumentWrite } from '../../../kernel/strapi/document-hooks';
import { meantLocales } from '../../../kernel/strapi/locales';
import { isUniqueViolation } from '../../../kernel/db/sql';
import { firstFree } from './domain';
import { SlugTaken } from './errors';
import type { SlugField } from './fields';
import { findSlugField } from './fields';
import { slugService } from './service';
import { createSlugStore } from './store';

async function slugForSave(strapi: Core.Strapi, write: DocumentWrite, field: SlugField) {
  const { uid, params, trx } = write;
  const data = (params.data ??= {});
  const [locale = null] = await meantLocales(strapi, uid, params.locale);
  const documentId = write.action === 'update' ? params.documentId : undefined;
  const [current] = documentId
    ? await createSlugStore(strapi, uid, field).editedRows(trx, documentId, [locale])
    : [];
  const text = data[field.madeFrom] === undefined ? current?.text : data[field.madeFrom];
  const decision = await slugService.from(strapi).decide(trx, {
    uid,
    documentId,
    locale,
    given: data[field.name],
    text: typeof text === 'string' ? text : null,
    current,
    publishes: write.publishes,
  });
  // Never taken from clients.
  delete data['slugIsAutomatic'];
  if (!decision) return;
  data[field.name] = decision.slug;
  if (field.remembersOrigin) data['slugIsAutomatic'] = decision.isAutomatic;
}

/** A clone of a document without drafts needs a new slug, the same in all cloned locales. */
async function slugForClone(strapi: Core.Strapi, write: DocumentWrite, field: SlugField) {
  const { uid, params, trx } = write;
  if (field.hasDrafts || !params.documentId) return;
  const store = createSlugStore(strapi, uid, field);
  const locales = await meantLocales(strapi, uid, params.locale);
  const originals = await store.editedRows(trx, params.documentId, locales);
  const data = (params.data ??= {});
  const given = data[field.name];
  const wanted = typeof given === 'string' && given !== '' ? given : originals[0]?.slug;
  if (!wanted) return;
  const taken = new Set<string>();
  for (const locale of locales) {
    const inLocale = await store.taken(trx, { locale, startsWith: wanted, publishedOnly: true });
    inLocale.forEach((slug) => taken.add(slug));
  }
  data[field.name] = firstFree(wanted, taken);
}

/** Gives every document a slug that can be published, or throws SlugTaken. */
export const assignSlug: DocumentHook = {
  name: 'assignSlug',
  does: 'generates a slug from the title if there is none, adds a counter to a generated one that is taken, and rejects a typed one that is taken',
  on: (uid, strapi) => findSlugField(strapi, uid) !== undefined,
  actions: ['create', 'update', 'clone', 'publish'],
  async run(write, next, strapi) {
    const { uid, action, params, trx } = write;
    const field = findSlugField(strapi, uid);
    if (!field) return next();

    if (action === 'clone') await slugForClone(strapi, write, field);
    else if (action === 'publish') {
      const locales = await meantLocales(strapi, uid, params.locale);
      await slugService.from(strapi).prepareToPublish(trx, uid, params.documentId ?? '', locales);
    } else await slugForSave(strapi, write, field);

    try {
      return await next();
    } catch (error) {
      // The unique index catches conflicts with writes that do not take the lock (SQL, imports).
      const index = slugService.from(strapi).indexOf(uid);
      if (!isUniqueViolation(error, index.name, index.columns)) throw error;
      const [locale = null] = await meantLocales(strapi, uid, params.locale);
      const given = params.data?.[field.name];
      const slug = typeof given === 'string' ? given : '';
      throw new SlugTaken({ field: field.name, slug, documentId: params.documentId, locale });
    }
  },
};
