import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Row } from '../../../../kernel/db/replace-rows';
import { replaceRows } from '../../../../kernel/db/replace-rows';
import { rowsOf, tableOf } from '../../../../kernel/db/tables';
import { versionOf } from '../pages/addresses';
import type { Built } from '../pages/build';
import { DEPENDENCIES, ENTRIES, PAGES, SLUGS } from '../model/tables';
import type { Owner } from '../model/types';
import { ARTICLE } from '../model/types';
import { inChunks } from '../../../../kernel/db/sql';

/** A stored page or entry. */
export interface Stored extends Owner {
  id: number;
  slug: string | null;
  etag: string;
  json: string;
  version: number;
  /** Of articles only. */
  card?: string;
  picked?: string;
  relatedTerms?: string;
  category?: string | null;
  datePublished?: number;
  derivedForm?: string | null;
}

/** A published slug and its owner at that time. */
export interface SlugOwner {
  uid: string;
  locale: string;
  slug: string;
  documentId: string;
}

export const ownerName = ({ uid, documentId, locale }: Owner): string =>
  `${uid} ${documentId} ${locale}`;

const toStored = (uid: string, row: Row): Stored => ({
  id: Number(row['id']),
  uid,
  documentId: String(row['document_id']),
  locale: String(row['locale']),
  slug: (row['slug'] ?? null) as string | null,
  etag: String(row['etag']),
  json: String(uid === ARTICLE ? row['page'] : row['json']),
  version: Number(row['version']),
  ...(uid === ARTICLE && {
    card: String(row['card']),
    picked: String(row['picked']),
    relatedTerms: String(row['kin']),
    category: (row['category'] ?? null) as string | null,
    datePublished: Number(row['date_published']),
    derivedForm: (row['derived_form'] ?? null) as string | null,
  }),
});

/** True if the stored row equals the built one. */
export const isSame = (stored: Stored, built: Built, version: number): boolean =>
  stored.json === built.json &&
  stored.etag === built.etag &&
  stored.slug === built.slug &&
  stored.version === version &&
  (built.article === undefined ||
    (stored.card === built.article.card &&
      stored.picked === built.article.picked &&
      stored.relatedTerms === built.article.relatedTerms &&
      stored.category === built.article.category &&
      stored.datePublished === built.article.datePublished.getTime()));

/** SQL of pages, entries, and their dependencies and slugs. */
export function createPageStore(strapi: Core.Strapi) {
  const query = (trx: Knex.Transaction, uid: string) => rowsOf(strapi, trx, tableOf(strapi, uid));
  const ofDocuments = (
    trx: Knex.Transaction,
    table: string,
    ids: readonly string[],
    locale: string | null
  ) => {
    const rows = query(trx, table).whereIn('document_id', ids);
    return locale === null ? rows : rows.where({ locale });
  };

  return {
    /** Stored rows of the documents. */
    async stored(
      trx: Knex.Transaction,
      uid: string,
      documentIds: readonly string[],
      locale: string | null
    ): Promise<Stored[]> {
      const table = uid === ARTICLE ? PAGES : ENTRIES;
      const rows = ofDocuments(trx, table, documentIds, locale);
      const found = (await (uid === ARTICLE ? rows : rows.where({ uid }))) as Row[];
      return found.map((row) => toStored(uid, row));
    },

    async put(trx: Knex.Transaction, built: readonly Built[], derivedForm: string, now: number) {
      const base = ({ documentId, locale, slug, etag }: Built) => ({
        document_id: documentId,
        locale,
        slug,
        etag,
        version: versionOf(strapi),
        written_at: now,
      });
      const pages = built.flatMap((one) =>
        one.article
          ? [
              {
                ...base(one),
                derived_form: derivedForm,
                page: one.json,
                card: one.article.card,
                picked: one.article.picked,
                kin: one.article.relatedTerms,
                category: one.article.category,
                date_published: one.article.datePublished.getTime(),
              },
            ]
          : []
      );
      const entries = built
        .filter(({ article }) => !article)
        .map((one) => ({ ...base(one), uid: one.uid, json: one.json }));
      for (const chunk of inChunks(pages, 50)) {
        await query(trx, PAGES).insert(chunk).onConflict(['document_id', 'locale']).merge();
      }
      for (const chunk of inChunks(entries, 50)) {
        await query(trx, ENTRIES)
          .insert(chunk)
          .onConflict(['document_id', 'locale', 'uid'])
          .merge();
      }
    },

    /** Notes on pages in what form their derived rows are. */
    async setDerivedForm(trx: Knex.Transaction, pages: readonly Stored[], derivedForm: string) {
      const ids = pages.map(({ id }) => id);
      for (const chunk of inChunks(ids)) {
        await query(trx, PAGES).whereIn('id', chunk).update({ derived_form: derivedForm });
      }
    },

    async remove(trx: Knex.Transaction, gone: readonly Owner[]) {
      for (const { uid, documentId: document_id, locale } of gone) {
        const where = { document_id, locale };
        if (uid === ARTICLE) await query(trx, PAGES).where(where).delete();
        else
          await query(trx, ENTRIES)
            .where({ ...where, uid })
            .delete();
      }
    },

    /** Replaces the dependencies of the documents; unchanged rows stay. */
    async replaceDependencies(
      trx: Knex.Transaction,
      uid: string,
      documentIds: readonly string[],
      locale: string | null,
      built: readonly Built[]
    ) {
      const found = (await ofDocuments(trx, DEPENDENCIES, documentIds, locale).where({
        uid,
      })) as Row[];
      const wanted = new Map(
        built.flatMap((one) =>
          one.dependencies.map((key) => {
            const row = { uid, document_id: one.documentId, locale: one.locale, key };
            return [`${one.documentId} ${one.locale} ${key}`, row] as const;
          })
        )
      );
      await replaceRows(strapi, trx, DEPENDENCIES, found, wanted, (row) =>
        [row['document_id'], row['locale'], row['key']].join(' ')
      );
    },

    /** Records owners of slugs; of several owners the last one in the list counts. */
    async recordSlugs(trx: Knex.Transaction, slugs: readonly SlugOwner[]) {
      const last = new Map(slugs.map((one) => [`${one.uid} ${one.locale} ${one.slug}`, one]));
      for (const chunk of inChunks([...last.values()], 100)) {
        await query(trx, SLUGS)
          .insert(
            chunk.map(({ uid, locale, slug, documentId }) => ({
              uid,
              locale,
              slug,
              document_id: documentId,
            }))
          )
          .onConflict(['uid', 'locale', 'slug'])
          .merge();
      }
    },

    async dependencies(trx: Knex.Transaction, uid: string, documentIds: readonly string[]) {
      return (await query(trx, DEPENDENCIES)
        .where({ uid })
        .whereIn('document_id', documentIds)) as Row[];
    },

    async slugs(trx: Knex.Transaction, uid: string, documentIds: readonly string[]) {
      return (await query(trx, SLUGS).where({ uid }).whereIn('document_id', documentIds)) as Row[];
    },

    /** documentIds of stored rows of a type, in order, after the given one. */
    async documentIds(trx: Knex.Transaction, uid: string, after: string, limit: number) {
      const table = uid === ARTICLE ? PAGES : ENTRIES;
      const rows = query(trx, table)
        .distinct('document_id')
        .where('document_id', '>', after)
        .orderBy('document_id')
        .limit(limit);
      const found = (await (uid === ARTICLE ? rows : rows.where({ uid }))) as Row[];
      return found.map((row) => String(row['document_id']));
    },

    /** documentIds of published content of a type, in order, after the given one. */
    async contentIds(trx: Knex.Transaction, uid: string, after: string, limit: number) {
      const rows = query(trx, uid)
        .distinct('document_id')
        .where('document_id', '>', after)
        .orderBy('document_id')
        .limit(limit);
      const found = (await (uid === ARTICLE ? rows.whereNotNull('published_at') : rows)) as Row[];
      return found.map((row) => String(row['document_id']));
    },
  };
}
