import type { Core } from '@strapi/strapi';
import type { DocumentHook, DocumentWrite } from '../../../kernel/strapi/document-hooks';
import { meantLocales } from '../../../kernel/strapi/locales';
import { lockUntilCommit } from '../../../kernel/db/sql';
import { ARTICLE_UID } from './content-type';
import { createArticleStore } from './store';

/**
 * Serialises writes to related articles. A publish replaces rows that other articles' lists point to, so a parallel
 * write could link to a row that was just deleted.
 */
async function waitForRelated(strapi: Core.Strapi, write: DocumentWrite): Promise<void> {
  const { params, trx } = write;
  const isRelated =
    params.data?.['related'] !== undefined ||
    (params.documentId !== undefined &&
      (await createArticleStore(strapi).isRelated(trx, params.documentId)));
  if (isRelated) await lockUntilCommit(trx, 'newsroom:related');
}

/**
 * On publish, Strapi appends the article to the end of the published lists it belongs to, and also to those whose
 * draft was edited but not published yet. This restores its place, and removes it from lists of unpublished
 * edits.
 */
export const restoreRelated: DocumentHook = {
  name: 'restoreRelated',
  does: 'keeps a published article at its place in the related lists of published articles, and out of those of edited drafts',
  on: (uid) => uid === ARTICLE_UID,
  actions: ['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'],
  async run(write, next, strapi) {
    const { uid, params, trx } = write;
    await waitForRelated(strapi, write);
    const { documentId } = params;
    const store = createArticleStore(strapi);
    const before =
      write.publishes && documentId ? await store.publishedPointingAt(trx, documentId) : undefined;

    const result = await next();

    if (!before || !documentId) return result;
    const locales = await meantLocales(strapi, uid, params.locale);
    for (const list of await store.relatedOfOthers(trx, documentId, locales)) {
      if (!list.isEdited) await store.setRelated(trx, list.publishedId, list.targets);
      else if (!before.has(list.publishedId)) {
        await store.unlinkRelated(trx, list.publishedId, documentId);
      }
    }
    return result;
  },
};
