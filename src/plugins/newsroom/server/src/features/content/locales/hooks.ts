import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import { isLocalized, localeCodes, meantLocales } from '../../../kernel/strapi/locales';
import { isNewsroomType } from '../../../kernel/own-uids';
import { sharingService } from './service';
import { findSharedFields } from './shared-fields';
import { LocaleUnknown } from '../../../kernel/errors';

/** Strapi itself would write a row in a locale that the site does not have, where it is unreachable. */
export const refuseUnknownLocale: DocumentHook = {
  name: 'refuseUnknownLocale',
  does: 'rejects writes in a locale that the site does not have',
  on: (uid, strapi) => isNewsroomType(uid) && isLocalized(strapi, uid),
  actions: ['create', 'update', 'clone'],
  async run(write, next, strapi) {
    const known = await localeCodes(strapi);
    const meant = await meantLocales(strapi, write.uid, write.params.locale);
    const unknown = meant.find((locale) => locale === null || !known.includes(locale));
    if (unknown !== undefined) throw new LocaleUnknown(String(unknown), known);
    return next();
  },
};

/** Keeps links and switches equal in all locales of a document: copied to a new locale, updated by a publish. */
export const shareLinksAndSwitches: DocumentHook = {
  name: 'shareLinksAndSwitches',
  does: 'copies links and switches to a new locale, and at each publish (or save, without drafts) from the published locale to all others',
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
