import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Row } from '../../../../kernel/db/replace-rows';
import { replaceRows } from '../../../../kernel/db/replace-rows';
import { columnOf, rowsOf, tableOf } from '../../../../kernel/db/tables';
import type { DerivedTable, DerivedValue } from '../../../../kernel/strapi/derived-tables';
import { declaredDerivedTables } from '../../../../kernel/strapi/derived-tables';
import type { Page } from '../contract';
import { derivedFormOf } from './derived-table';

/** A derived table threw, or gave a row that does not fit. */
export interface DerivedFailure {
  documentId: string;
  locale: string;
  error: unknown;
}

/** What a derived table has and should have of some documents: rows by column. */
export interface DerivedRows {
  name: string;
  uid: string;
  /** Columns that tell the rows of all pages apart. */
  key: string[];
  found: Row[];
  wanted: Row[];
  failures: DerivedFailure[];
  /** The values of a row, the same whichever database it comes from. */
  valuesOf: (row: Row) => string;
}

/** Databases give booleans as numbers, and large numbers as texts. */
const comparable = (value: DerivedValue): string | null =>
  value === null ? null : String(typeof value === 'boolean' ? Number(value) : value);

export const valuesIn =
  (columns: readonly string[]) =>
  (row: Row): string =>
    JSON.stringify(columns.map((column) => comparable((row[column] ?? null) as DerivedValue)));

/** SQL of derived tables, whoever declared them. */
export function createDerivedStore(strapi: Core.Strapi) {
  // Each was declared for pages: `defineDerivedTable` takes nothing else.
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

  /** What there is and should be of the documents, in one locale or in all, table by table. */
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
    /** Goes into each page whose derived rows are made. */
    form: derivedFormOf(tables),

    compare,

    /** Makes what follows from the pages all that derived tables have of the documents. Returns what they had. */
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

    /** documentIds of all that derived tables hold, after the given one, in order. */
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
