import type { Core } from '@strapi/strapi';
import type { DocumentHook, DocumentWrite } from '../../../kernel/strapi/document-hooks';
import { meantLocales } from '../../../kernel/strapi/locales';
import { lockUntilCommit } from '../../../kernel/db/sql';
import { ARTICLE_UID } from './content-type';
import { createArticleStore } from './store';

/**
 * A publish replaces rows that other articles' lists point at. Writes to articles that are related in any way wait for
 * each other, or one could point at a row that the other has just removed.
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
 * Strapi puts an article that is published at the end of the published lists that it belongs to, and also into lists
 * of drafts that were edited and are not published yet. Here it comes back to its place, and only where readers may
 * see it.
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
