import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { columnOf, rowsOf, tableOf } from '../../../kernel/db/tables';
import type { ExtraIndex } from '../../../kernel/db/sql';
import type { SlugField } from './fields';

/** A draft in one locale, or the only version of a type without drafts. */
export interface SlugRow {
  id: number;
  locale: string | null;
  slug: string | null;
  /** The text from which the slug is generated. */
  text: string | null;
  isAutomatic: boolean;
}

export interface SlugSearch {
  locale: string | null;
  /** Finds this slug, and slugs that start with it and a hyphen. */
  startsWith: string;
  /** The requesting document, which does not conflict with itself. */
  exceptDocument?: string | undefined;
  publishedOnly: boolean;
}

/** SQL of the slugs feature for one content type. */
export function createSlugStore(strapi: Core.Strapi, uid: string, field: SlugField) {
  const table = tableOf(strapi, uid);
  const slugColumn = columnOf(strapi, uid, field.name);
  const textColumn = columnOf(strapi, uid, field.madeFrom);
  const originColumn = field.remembersOrigin ? columnOf(strapi, uid, 'slugIsAutomatic') : undefined;

  return {
    /** The rows that editors edit, in the given locales. */
    async editedRows(
      trx: Knex.Transaction,
      documentId: string,
      locales: (string | null)[]
    ): Promise<SlugRow[]> {
      const query = rowsOf(strapi, trx, table).where({ document_id: documentId });
      if (field.hasDrafts) void query.whereNull('published_at');
      const rows = await query;
      return rows
        .map((row) => ({
          id: Number(row['id']),
          locale: (row['locale'] ?? null) as string | null,
          slug: (row[slugColumn] ?? null) as string | null,
          text: (row[textColumn] ?? null) as string | null,
          isAutomatic: originColumn ? Boolean(row[originColumn]) : false,
        }))
        .filter((row) => locales.includes(row.locale));
    },

    /** Slugs in use that match the search. */
    async taken(trx: Knex.Transaction, search: SlugSearch): Promise<Set<string>> {
      const query = rowsOf(strapi, trx, table).distinct({ slug: slugColumn });
      if (search.locale === null) void query.whereNull('locale');
      else void query.where({ locale: search.locale });
      if (search.publishedOnly) void query.whereNotNull('published_at');
      if (search.exceptDocument) void query.whereNot({ document_id: search.exceptDocument });
      void query.where((either) => {
        // `_` and `%` may match too much, which is harmless: the caller compares whole slugs.
        void either
          .where(slugColumn, search.startsWith)
          .orWhere(slugColumn, 'like', `${search.startsWith}-%`);
      });
      const rows = (await query) as unknown as { slug: string }[];
      return new Set(rows.map((row) => row.slug));
    },

    /** Changes only the slug of one row. `updated_at` stays, so that the document does not look modified. */
    async setSlug(trx: Knex.Transaction, rowId: number, slug: string): Promise<void> {
      await rowsOf(strapi, trx, table)
        .where({ id: rowId })
        .update({ [slugColumn]: slug, ...(originColumn && { [originColumn]: true }) });
    },

    /** Published rows whose slug belongs to an older published row of the same locale, oldest first. */
    async publishedDuplicates(
      trx: Knex.Transaction
    ): Promise<{ id: number; documentId: string; locale: string | null; slug: string }[]> {
      const rows = await rowsOf(strapi, trx, table)
        .select({ id: 'id', documentId: 'document_id', locale: 'locale', slug: slugColumn })
        .whereNotNull('published_at')
        .whereNotNull(slugColumn)
        .orderBy('id');
      const seen = new Set<string>();
      return (
        rows as unknown as { id: number; documentId: string; locale: string | null; slug: string }[]
      ).filter((row) => {
        const key = `${row.locale ?? ''} ${row.slug}`;
        if (!seen.has(key)) {
          seen.add(key);
          return false;
        }
        return true;
      });
    },

    /** Unique index on published rows; drafts may share a slug. Includes the locale for localized types. */
    uniqueIndex(isLocalized: boolean): ExtraIndex {
      return {
        name: `${table}_published_${slugColumn}_unique`,
        table,
        columns: isLocalized ? [slugColumn, 'locale'] : [slugColumn],
        where: 'published_at is not null',
      };
    },
  };
}

export type SlugStore = ReturnType<typeof createSlugStore>;
