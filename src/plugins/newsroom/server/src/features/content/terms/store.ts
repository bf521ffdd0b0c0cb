import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { findModel } from '../../../kernel/strapi/models';
import { columnOf, linkTableOf, rowsOf, tableOf } from '../../../kernel/db/tables';
import type { TermVersion } from './domain';

/** A database row of a term with its parsed fields. */
export interface TermRow extends TermVersion {
  slug: string;
  columns: Record<string, unknown>;
}

const MEDIA_LINKS = 'files_related_mph';
const ROWS_PER_INSERT = 50;
const IDS_PER_QUERY = 500;

function* batches<T>(items: readonly T[], size: number): Generator<T[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/** SQL of one term type. */
export function createTermStore(strapi: Core.Strapi, uid: string) {
  const table = tableOf(strapi, uid);
  const attributes = findModel(strapi, uid)?.attributes ?? {};
  const wordAttributes = ['name', 'slug', 'description', 'title', 'bio'].filter(
    (name) => name in attributes
  );
  const wordColumns = wordAttributes.map((name) => columnOf(strapi, uid, name));
  const relations = Object.keys(attributes).filter(
    (name) =>
      attributes[name]?.type === 'relation' &&
      attributes[name]['target'] === uid &&
      name !== 'localizations'
  );
  const follows = columnOf(strapi, uid, 'followsLocale');

  const toRow = (columns: Record<string, unknown>): TermRow => ({
    id: Number(columns['id']),
    documentId: String(columns['document_id']),
    locale: String(columns['locale']),
    followsLocale: (columns[follows] ?? null) as string | null,
    slug: (columns['slug'] as string | null) ?? '',
    columns,
  });

  return {
    /** Attributes with text per locale; all others are the same in all locales. */
    wordAttributes,

    async versions(trx: Knex.Transaction, documentIds?: readonly string[]): Promise<TermRow[]> {
      if (!documentIds) return (await rowsOf(strapi, trx, table).orderBy('id')).map(toRow);
      const found: TermRow[] = [];
      for (const batch of batches(documentIds, IDS_PER_QUERY)) {
        const rows = await rowsOf(strapi, trx, table).whereIn('document_id', batch).orderBy('id');
        found.push(...rows.map(toRow));
      }
      return found;
    },

    /** True if every document has a row in every locale. */
    async isComplete(trx: Knex.Transaction, locales: readonly string[]): Promise<boolean> {
      const [counts] = (await rowsOf(strapi, trx, table)
        .whereIn('locale', [...locales])
        .count('* as rows')
        .countDistinct('document_id as documents')) as unknown as Record<string, unknown>[];
      const { rows, documents } = counts ?? {};
      return Number(rows) === Number(documents) * locales.length;
    },

    /** Slugs of a locale: all, or those starting with `start`. */
    async slugsInUse(trx: Knex.Transaction, locale: string, start?: string): Promise<Set<string>> {
      const query = rowsOf(strapi, trx, table).where({ locale }).select('slug');
      if (start !== undefined) void query.where('slug', 'like', `${start}%`);
      const rows = await query;
      return new Set(rows.map((row) => String(row['slug'])));
    },

    /** Inserts copies of rows under other locales, with their pictures and links. */
    async insertCopies(
      trx: Knex.Transaction,
      copies: readonly { of: TermRow; locale: string; slug: string }[]
    ): Promise<void> {
      for (const batch of batches(copies, ROWS_PER_INSERT)) {
        const rows = batch.map(({ of, locale, slug }) => {
          const { id: _id, ...columns } = of.columns;
          return { ...columns, locale, slug, [follows]: of.locale };
        });
        await rowsOf(strapi, trx, table).insert(rows);
      }
      const documentIds = [...new Set(copies.map(({ of }) => of.documentId))];
      const versions = await this.versions(trx, documentIds);
      const idOf = new Map(versions.map((row) => [`${row.documentId} ${row.locale}`, row.id]));
      const pairs = copies.map(({ of, locale }) => ({
        from: of.id,
        to: Number(idOf.get(`${of.documentId} ${locale}`)),
        locale,
      }));
      await this.copyMedia(trx, pairs);
      for (const relation of relations) await this.copyLinks(trx, relation, pairs);
    },

    async copyMedia(
      trx: Knex.Transaction,
      pairs: readonly { from: number; to: number }[]
    ): Promise<void> {
      for (const batch of batches(pairs, IDS_PER_QUERY)) {
        const sources = batch.map((pair) => pair.from);
        const links = await rowsOf(strapi, trx, MEDIA_LINKS)
          .where({ related_type: uid })
          .whereIn('related_id', sources);
        const copies = batch.flatMap(({ from, to }) =>
          links
            .filter((link) => Number(link['related_id']) === from)
            .map(({ id: _id, ...link }) => ({ ...link, related_id: to }))
        );
        for (const rows of batches(copies, ROWS_PER_INSERT)) {
          await rowsOf(strapi, trx, MEDIA_LINKS).insert(rows);
        }
      }
    },

    /** Copies links to other terms of the same type, each to the target's row in the copy's own locale. */
    async copyLinks(
      trx: Knex.Transaction,
      relation: string,
      pairs: readonly { from: number; to: number; locale: string }[]
    ): Promise<void> {
      const link = linkTableOf(strapi, uid, relation);
      for (const batch of batches(pairs, IDS_PER_QUERY)) {
        const sources = batch.map((pair) => pair.from);
        const links = await rowsOf(strapi, trx, link.table).whereIn(link.source, sources);
        if (links.length === 0) continue;
        const targets = await this.sameDocuments(
          trx,
          links.map((row) => Number(row[link.target]))
        );
        const copies = batch.flatMap(({ from, to, locale }) =>
          links
            .filter((row) => Number(row[link.source]) === from)
            .map(({ id: _id, ...row }) => ({
              ...row,
              [link.source]: to,
              [link.target]: targets.get(`${String(row[link.target])} ${locale}`),
            }))
            .filter((row) => row[link.target] !== undefined)
        );
        for (const rows of batches(copies, ROWS_PER_INSERT)) {
          await rowsOf(strapi, trx, link.table).insert(rows);
        }
      }
    },

    /** For row ids: `"<id> <locale>"` → id of the same document's row in that locale. */
    async sameDocuments(
      trx: Knex.Transaction,
      ids: readonly number[]
    ): Promise<Map<string, number>> {
      const rows = await rowsOf(strapi, trx, table).whereIn('id', [...new Set(ids)]);
      const siblings = await this.versions(
        trx,
        rows.map((row) => String(row['document_id']))
      );
      return new Map(
        rows.flatMap((row) =>
          siblings
            .filter((sibling) => sibling.documentId === row['document_id'])
            .map((sibling) => [`${String(row['id'])} ${sibling.locale}`, sibling.id] as const)
        )
      );
    },

    /** Gives a row the words of another and marks it as following that one's locale. */
    async follow(
      trx: Knex.Transaction,
      row: TermRow,
      source: TermRow,
      slug: string
    ): Promise<void> {
      const words = Object.fromEntries(
        wordColumns.map((column) => [column, source.columns[column] ?? null])
      );
      await rowsOf(strapi, trx, table)
        .where({ id: row.id })
        .update({
          ...words,
          slug,
          [follows]: source.locale,
          updated_at: source.columns['updated_at'],
        });
    },

    /** Locales that some version follows. */
    async followedLocales(trx: Knex.Transaction): Promise<string[]> {
      const rows = await rowsOf(strapi, trx, table).distinct(follows).whereNotNull(follows);
      return rows.map((row) => String(row[follows]));
    },

    /** Documents of which some version follows one of the locales. */
    async documentsFollowing(trx: Knex.Transaction, locales: readonly string[]): Promise<string[]> {
      const rows = await rowsOf(strapi, trx, table)
        .distinct('document_id')
        .whereIn(follows, [...locales]);
      return rows.map((row) => String(row['document_id']));
    },

    /** From now on this version's words are its own. */
    async ownWords(trx: Knex.Transaction, rowId: number): Promise<void> {
      await rowsOf(strapi, trx, table)
        .where({ id: rowId })
        .update({ [follows]: null });
    },

    /** Category by category: whose child it is, by documentId, as one locale has it. */
    async parents(trx: Knex.Transaction, locale: string): Promise<Map<string, string>> {
      const link = linkTableOf(strapi, uid, 'parent');
      const rows = await rowsOf(strapi, trx, link.table).select({
        child: link.source,
        parent: link.target,
      });
      const versions = await rowsOf(strapi, trx, table).where({ locale });
      const documentOf = new Map(
        versions.map((row) => [Number(row['id']), String(row['document_id'])])
      );
      return new Map(
        rows.flatMap((row) => {
          const child = documentOf.get(Number(row['child']));
          const parent = documentOf.get(Number(row['parent']));
          return child && parent ? [[child, parent] as const] : [];
        })
      );
    },
  };
}

export type TermStore = ReturnType<typeof createTermStore>;
