import type { DocumentHook } from '../../kernel/document-hooks';
import { meantLocales } from '../../kernel/locales';
import { sharingService } from './service';
import { findSharedFields } from './shared-fields';

/** Links and switches are one set for all locales of a document: a new locale starts with it, a publish renews it. */
export const shareLinksAndSwitches: DocumentHook = {
  name: 'shareLinksAndSwitches',
  does: 'starts a new locale with the links and switches of its siblings, and at each publish (or save, without drafts) gives all locales those of the one published',
  on: (uid, strapi) => findSharedFields(strapi, uid) !== undefined,
  actions: ['create', 'update', 'publish'],
  async run(write, next, strapi) {
    const { uid, action, params, trx } = write;
    const sharing = sharingService.from(strapi);
    const fields = findSharedFields(strapi, uid);
    if (action === 'update' && params.documentId) {
      const [locale] = await meantLocales(strapi, uid, params.locale);
      const data = (params.data ??= {});
      if (locale) await sharing.startLocale(trx, uid, params.documentId, locale, data);
    }

    const result = await next();

    if (!result || (fields?.hasDrafts && !write.publishes)) return result;
    const documentId = result.documentId ?? params.documentId;
    const rowIds = result.entries?.map(({ id }) => id) ?? (result.id ? [result.id] : []);
    if (documentId) await sharing.spread(trx, uid, documentId, rowIds);
    return result;
  },
};
