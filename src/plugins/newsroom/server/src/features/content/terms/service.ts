import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { defaultLocale, localeCodes } from '../../../kernel/strapi/locales';
import { defineService } from '../../../kernel/strapi/service';
import { inTransaction, lockUntilCommit } from '../../../kernel/db/sql';
import { firstFree } from '../slugs';
import { TERM_UIDS } from './content-types';
import { findSource, missingLocales } from './domain';
import type { TermRow, TermStore } from './store';
import { createTermStore } from './store';

export interface TermService {
  /** Creates missing rows of terms in all locales, for all documents or the given ones. Returns how many. */
  fill: (trx: Knex.Transaction, uid: string, documentIds?: readonly string[]) => Promise<number>;
  /** Completes all terms in a new transaction, after a locale was created or deleted and at each start. */
  completeAll: () => Promise<number>;
  /** Copies texts to the untranslated versions of a document from the version they follow. */
  updateFollowers: (trx: Knex.Transaction, uid: string, documentId: string) => Promise<void>;
  /** Makes locales follow another one again. Returns false if no other locale has its own text. */
  forgetWords: (
    trx: Knex.Transaction,
    uid: string,
    documentId: string,
    locales: readonly string[]
  ) => Promise<boolean>;
  /** Serialises creation of terms and locales, so that a term cannot miss a locale created concurrently. */
  lock: (trx: Knex.Transaction) => Promise<void>;
  store: (uid: string) => TermStore;
}

function byDocument(rows: readonly TermRow[]): Map<string, TermRow[]> {
  const documents = new Map<string, TermRow[]>();
  for (const row of rows) {
    const versions = documents.get(row.documentId);
    if (versions) versions.push(row);
    else documents.set(row.documentId, [row]);
  }
  return documents;
}

function createTermService({ strapi }: { strapi: Core.Strapi }): TermService {
  const stores = new Map<string, TermStore>();
  const storeOf = (uid: string): TermStore => {
    const store = stores.get(uid) ?? createTermStore(strapi, uid);
    stores.set(uid, store);
    return store;
  };
  const lock = (trx: Knex.Transaction) => lockUntilCommit(trx, 'newsroom:terms');

  const fill: TermService['fill'] = async (trx, uid, documentIds) => {
    const store = storeOf(uid);
    const locales = await localeCodes(strapi);
    if (!documentIds && (await store.isComplete(trx, locales))) return 0;
    const first = await defaultLocale(strapi);
    const slugsInUse = new Map<string, Set<string>>();
    const copies: { of: TermRow; locale: string; slug: string }[] = [];

    for (const versions of byDocument(await store.versions(trx, documentIds)).values()) {
      const source = findSource(versions, first) ?? versions[0];
      if (!source) continue;
      for (const locale of missingLocales(versions, locales)) {
        // For a few documents one query per slug, for all documents one per locale.
        const key = documentIds ? `${locale} ${source.slug}` : locale;
        const start = documentIds && source.slug;
        const inUse = slugsInUse.get(key) ?? (await store.slugsInUse(trx, locale, start));
        slugsInUse.set(key, inUse);
        const slug = firstFree(source.slug, inUse);
        inUse.add(slug);
        copies.push({ of: source, locale, slug });
      }
    }
    await store.insertCopies(trx, copies);
    return copies.length;
  };

  const follow = async (
    trx: Knex.Transaction,
    store: TermStore,
    row: TermRow,
    source: TermRow
  ): Promise<void> => {
    const inUse = await store.slugsInUse(trx, row.locale, source.slug);
    inUse.delete(row.slug);
    await store.follow(trx, row, source, firstFree(source.slug, inUse));
  };

  /** After a locale was deleted: versions that followed it follow another, or keep the text as their own if it is the last. */
  const adoptOrphans = async (trx: Knex.Transaction, uid: string): Promise<void> => {
    const store = storeOf(uid);
    const locales = await localeCodes(strapi);
    const gone = (await store.followedLocales(trx)).filter((locale) => !locales.includes(locale));
    if (gone.length === 0) return;
    const first = await defaultLocale(strapi);
    const orphaned = await store.documentsFollowing(trx, gone);
    for (const versions of byDocument(await store.versions(trx, orphaned)).values()) {
      const heir = versions.find((version) => version.locale === first) ?? versions[0];
      const source = findSource(versions, first) ?? heir;
      if (!source) continue;
      if (source.followsLocale !== null) await store.ownWords(trx, source.id);
      for (const row of versions.filter(({ followsLocale }) =>
        gone.includes(followsLocale ?? '')
      )) {
        if (row !== source) await follow(trx, store, row, source);
      }
    }
  };

  return {
    fill,
    lock,
    store: storeOf,

    async completeAll() {
      let made = 0;
      await inTransaction(strapi, async (trx) => {
        await lock(trx);
        for (const uid of TERM_UIDS) {
          await adoptOrphans(trx, uid);
          made += await fill(trx, uid);
        }
      });
      return made;
    },

    async updateFollowers(trx, uid, documentId) {
      const store = storeOf(uid);
      const versions = await store.versions(trx, [documentId]);
      for (const row of versions) {
        const source = versions.find((version) => version.locale === row.followsLocale);
        if (source) await follow(trx, store, row, source);
      }
    },

    async forgetWords(trx, uid, documentId, locales) {
      const store = storeOf(uid);
      const versions = await store.versions(trx, [documentId]);
      const source = findSource(
        versions.filter((version) => !locales.includes(version.locale)),
        await defaultLocale(strapi)
      );
      if (!source) return false;
      // Versions that followed one of the locales now follow the new source too.
      const orphans = versions.filter(
        (version) =>
          locales.includes(version.locale) ||
          (version.followsLocale !== null && locales.includes(version.followsLocale))
      );
      for (const row of orphans) await follow(trx, store, row, source);
      return true;
    },
  };
}

export const termService = defineService('terms', createTermService);
