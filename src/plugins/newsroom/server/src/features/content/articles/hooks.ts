import type { Core } from '@strapi/strapi';
import type { DocumentHook, DocumentWrite } from '../../../kernel/strapi/document-hooks';
import { meantLocales } from '../../../kernel/strapi/locales';
import { ARTICLE_UID } from './content-type';
import { isFuture, parseMoment } from './domain';
import { DatePublishedInFuture } from './errors';
import { createArticleStore } from './store';

function refuseFuture(value: unknown, now: Date): void {
  const moment = parseMoment(value);
  if (moment && isFuture(moment, now)) throw new DatePublishedInFuture(moment);
}

/** Sets the date of drafts without one: the published version's date, or now. */
async function dateDrafts(strapi: Core.Strapi, write: DocumentWrite, now: Date): Promise<void> {
  const { uid, params, trx } = write;
  const store = createArticleStore(strapi);
  const documentId = params.documentId ?? '';
  const locales = await meantLocales(strapi, uid, params.locale);
  const dates = await store.dates(trx, documentId);
  const known = dates.find(({ isPublished, date }) => isPublished && date)?.date;
  for (const draft of dates.filter((row) => !row.isPublished && locales.includes(row.locale))) {
    refuseFuture(draft.date, now);
    if (!draft.date) await store.setDate(trx, draft.id, known ?? now);
  }
}

/** The publication date: set at the first publish, may be in the past, not in the future. */
export const datePublication: DocumentHook = {
  name: 'datePublication',
  does: 'sets an empty datePublished at the first publish, and rejects one in the future',
  on: (uid) => uid === ARTICLE_UID,
  actions: ['create', 'update', 'clone', 'publish'],
  async run(write, next, strapi) {
    const now = new Date();
    const { action, params, publishes } = write;
    refuseFuture(params.data?.['datePublished'], now);
    if (action === 'publish') await dateDrafts(strapi, write, now);
    else if (publishes && params.data && !params.data['datePublished']) {
      // Saved and published in one call.
      const dates = params.documentId
        ? await createArticleStore(strapi).dates(write.trx, params.documentId)
        : [];
      const known = dates.find(({ isPublished, date }) => isPublished && date)?.date;
      const isLeftOut = params.data['datePublished'] === undefined;
      const locales = await meantLocales(strapi, write.uid, params.locale);
      const draft = dates.find((row) => !row.isPublished && locales.includes(row.locale));
      params.data['datePublished'] = (isLeftOut ? draft?.date : undefined) ?? known ?? now;
    }
    return next();
  },
};
