import type { Core } from '@strapi/strapi';
import type { DocumentHook, DocumentWrite } from '../../kernel/document-hooks';
import { meantLocales } from '../../kernel/locales';
import { lockUntilCommit } from '../../kernel/sql';
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
 * Strapi leaves a related article out of a published one while it is a draft itself, and never puts it back.
 * Here it comes back when it is published, to its place.
 */
export const restoreRelated: DocumentHook = {
  name: 'restoreRelated',
  does: 'puts an article that is published back among the related ones of articles that were published before it',
  on: (uid) => uid === ARTICLE_UID,
  actions: ['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete'],
  async run(write, next, strapi) {
    await waitForRelated(strapi, write);
    const result = await next();
    const documentId = result?.documentId ?? write.params.documentId;
    if (!write.publishes || !documentId) return result;

    const store = createArticleStore(strapi);
    const locales = await meantLocales(strapi, write.uid, write.params.locale);
    const lists = await store.relatedOfOthers(write.trx, documentId, locales);
    for (const { publishedId, targets } of lists) {
      await store.setRelated(write.trx, publishedId, targets);
    }
    return result;
  },
};
