import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import { defaultLocale, meantLocales } from '../../../kernel/strapi/locales';
import { CATEGORY_UID, TERM_UIDS } from './content-types';
import { changesWords, hasLoop } from './domain';
import { CategoryLoop } from './errors';
import { termService } from './service';

const isTerm = (uid: string) => TERM_UIDS.includes(uid);

/** Creates a new term in every locale. */
export const fillLocalesOfTerm: DocumentHook = {
  name: 'fillLocalesOfTerm',
  does: 'creates an untranslated version of a new term in every locale',
  on: isTerm,
  actions: ['create', 'clone'],
  async run(write, next, strapi) {
    const terms = termService.from(strapi);
    await terms.lock(write.trx);
    const data = (write.params.data ??= {});
    // A created term has its own text; a clone keeps the state of its original.
    if (write.action === 'create') data['followsLocale'] = null;
    else delete data['followsLocale'];
    const result = await next();
    if (result?.documentId) await terms.fill(write.trx, write.uid, [result.documentId]);
    return result;
  },
};

/** An edited text belongs to its locale; versions that follow it are updated. */
export const keepFollowersOfTerm: DocumentHook = {
  name: 'keepFollowersOfTerm',
  does: 'marks a version as translated when its text is edited, and copies new text to the versions that follow it',
  on: isTerm,
  actions: ['update'],
  async run(write, next, strapi) {
    const { uid, params, trx } = write;
    const data = (params.data ??= {});
    const { documentId } = params;
    delete data['followsLocale'];
    if (!documentId) return next();

    const terms = termService.from(strapi);
    const store = terms.store(uid);
    const [locale] = await meantLocales(strapi, uid, params.locale);
    const row = (await store.versions(trx, [documentId])).find((found) => found.locale === locale);
    if (row?.followsLocale && changesWords(row.columns, data, store.wordAttributes)) {
      data['followsLocale'] = null;
      // The old slug came from the other language. Unless a new one was typed, it is generated from the new name.
      if (data['slug'] === undefined || data['slug'] === row.slug) data['slug'] = '';
    }
    const result = await next();
    if (result) await terms.updateFollowers(trx, uid, documentId);
    return result;
  },
};

/** A term keeps its row in every locale, because articles link to it. */
export const keepRowOfDeletedTranslation: DocumentHook = {
  name: 'keepRowOfDeletedTranslation',
  does: 'turns a deleted translation of a term back into an untranslated version; deleting the last translation deletes the term',
  on: isTerm,
  actions: ['delete'],
  async run(write, next, strapi) {
    const { uid, params, trx } = write;
    const { documentId } = params;
    if (!documentId || params.locale === '*') return next();
    const locales = (await meantLocales(strapi, uid, params.locale)).map(String);
    const terms = termService.from(strapi);
    const kept = await terms.forgetWords(trx, uid, documentId, locales);
    if (!kept) {
      params.locale = '*';
      return next();
    }
    const versions = await terms.store(uid).versions(trx, [documentId]);
    return { documentId, entries: versions.filter((version) => locales.includes(version.locale)) };
  },
};

/** Keeps the categories a tree. */
export const refuseCategoryLoop: DocumentHook = {
  name: 'refuseCategoryLoop',
  does: 'rejects a parent that would make a category its own ancestor',
  on: (uid) => uid === CATEGORY_UID,
  actions: ['create', 'update'],
  async run(write, next, strapi) {
    const { uid, params, trx } = write;
    if (params.data?.['parent'] === undefined) return next();
    // Locked, because two concurrent moves could together create a loop.
    const terms = termService.from(strapi);
    await terms.lock(trx);
    const result = await next();
    const [locale] = await meantLocales(strapi, uid, params.locale);
    const parents = await terms.store(uid).parents(trx, locale ?? (await defaultLocale(strapi)));
    if (result?.documentId && hasLoop(result.documentId, parents)) {
      throw new CategoryLoop(result.documentId);
    }
    return result;
  },
};
