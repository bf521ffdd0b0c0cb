import type { Core } from '@strapi/strapi';
import { ensureIndex, inTransaction } from '../../../kernel/db/sql';
import { firstFree } from './domain';
import { findSlugField, slugUids } from './fields';
import { slugService } from './service';
import { createSlugStore } from './store';

/**
 * Creates the unique indexes at every start. Existing duplicates (from imports, or from before the plugin) get a counter
 * first; the oldest row keeps its slug. Each change is logged.
 */
export async function ensureSlugIndexes(strapi: Core.Strapi): Promise<void> {
  for (const uid of slugUids(strapi)) {
    const index = slugService.from(strapi).indexOf(uid);
    try {
      await ensureIndex(strapi, index);
    } catch {
      await renameDuplicates(strapi, uid);
      await ensureIndex(strapi, index);
    }
  }
}

async function renameDuplicates(strapi: Core.Strapi, uid: string): Promise<void> {
  const field = findSlugField(strapi, uid);
  if (!field) return;
  const store = createSlugStore(strapi, uid, field);
  await inTransaction(strapi, async (trx) => {
    for (const row of await store.publishedDuplicates(trx)) {
      const { locale, slug, documentId } = row;
      const taken = await store.taken(trx, { locale, startsWith: slug, publishedOnly: false });
      const free = firstFree(slug, taken);
      strapi.log.warn(
        `Newsroom: changed the duplicate slug "${slug}" of ${uid} ${documentId} (${locale ?? 'no locale'}) to "${free}"`
      );
      await store.setSlug(trx, row.id, free);
      const drafts = field.hasDrafts ? await store.editedRows(trx, documentId, [locale]) : [];
      for (const draft of drafts.filter((candidate) => candidate.slug === slug)) {
        await store.setSlug(trx, draft.id, free);
      }
    }
  });
}
