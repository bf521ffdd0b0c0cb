import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Row } from '../../../../kernel/db/replace-rows';
import { replaceRows } from '../../../../kernel/db/replace-rows';
import { columnOf, rowsOf, tableOf } from '../../../../kernel/db/tables';
import type { DerivedTable, DerivedValue } from '../../../../kernel/strapi/derived-tables';
import { declaredDerivedTables } from '../../../../kernel/strapi/derived-tables';
import type { Page } from '../contract';
import { derivedFormOf } from './derived-table';

/** A derived table's `of` threw or returned a row that does not fit. */
export interface DerivedFailure {
  documentId: string;
  locale: string;
  error: unknown;
}

/** Actual and expected rows of some documents in a derived table, by column. */
export interface DerivedRows {
  name: string;
  uid: string;
  /** Columns that identify a row within the table. */
  key: string[];
  found: Row[];
  wanted: Row[];
  failures: DerivedFailure[];
  /** A row's values as text that is equal for both databases. */
  valuesOf: (row: Row) => string;
}

/** Databases return booleans as numbers, and large numbers as strings. */
const comparable = (value: DerivedValue): string | null =>
  value === null ? null : String(typeof value === 'boolean' ? Number(value) : value);

export const valuesIn =
  (columns: readonly string[]) =>
  (row: Row): string =>
    JSON.stringify(columns.map((column) => comparable((row[column] ?? null) as DerivedValue)));

/** SQL of all derived tables. */
export function createDerivedStore(strapi: Core.Strapi) {
  // The cast is safe: `defineDerivedTable` accepts functions of pages only.
  const tables = declaredDerivedTables(strapi) as readonly DerivedTable<Page>[];

  function wantedOf(table: DerivedTable<Page>, pages: readonly Page[]) {
    const failures: DerivedFailure[] = [];
    const wanted = pages.flatMap((page) => {
      const { documentId, locale } = page;
      try {
        return table.rowsOf(page).map((own) => {
          const row: Row = { ...own, documentId, locale };
          return Object.fromEntries(
            table.attributes.map((name) => [columnOf(strapi, table.table.uid, name), row[name]])
          );
        });
      } catch (error) {
        failures.push({ documentId, locale, error });
        return [];
      }
    });
    return { wanted, failures };
  }

  /** Yields actual and expected rows of the documents per table, for one locale or all. */
  async function* compare(
    trx: Knex.Transaction,
    documentIds: readonly string[],
    locale: string | null,
    pages: readonly Page[]
  ): AsyncGenerator<DerivedRows> {
    for (const table of tables) {
      const { name, attributes, key } = table;
      const { uid } = table.table;
      const rows = rowsOf(strapi, trx, tableOf(strapi, uid)).whereIn('document_id', documentIds);
      const found = await (locale === null ? rows : rows.where({ locale }));
      yield {
        name,
        uid,
        key: ['documentId', 'locale', ...key].map((one) => columnOf(strapi, uid, one)),
        found,
        ...wantedOf(table, pages),
        valuesOf: valuesIn(attributes.map((one) => columnOf(strapi, uid, one))),
      };
    }
  }

  return {
    /** Hash that is stored with each page whose derived rows are current. */
    form: derivedFormOf(tables),

    compare,

    /** Replaces the documents' derived rows with those computed from the pages. Returns the rows from before. */
    async replace(
      trx: Knex.Transaction,
      documentIds: readonly string[],
      locale: string | null,
      pages: readonly Page[]
    ): Promise<{ tables: DerivedRows[]; areChanged: boolean }> {
      const all: DerivedRows[] = [];
      let areChanged = false;
      for await (const one of compare(trx, documentIds, locale, pages)) {
        const wanted = new Map(one.wanted.map((row) => [one.valuesOf(row), row]));
        const { uid, found, valuesOf } = one;
        if (await replaceRows(strapi, trx, uid, found, wanted, valuesOf)) areChanged = true;
        all.push(one);
      }
      return { tables: all, areChanged };
    },

    /** The next documentIds in each derived table after the given one, up to `limit` per table. */
    async documentIds(trx: Knex.Transaction, after: string, limit: number): Promise<string[]> {
      const found: string[] = [];
      for (const { table } of tables) {
        const rows = await rowsOf(strapi, trx, tableOf(strapi, table.uid))
          .distinct('document_id')
          .where('document_id', '>', after)
          .orderBy('document_id')
          .limit(limit);
        found.push(...rows.map((row) => String(row['document_id'])));
      }
      return found;
    },
  };
}
