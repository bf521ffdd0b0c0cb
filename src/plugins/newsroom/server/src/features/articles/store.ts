import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf } from '../../kernel/sql';
import { columnOf, rowsOf, tableOf } from '../../kernel/tables';
import { ARTICLE_UID } from './content-type';

export interface DatedRow {
  id: number;
  locale: string | null;
  isPublished: boolean;
  date: Date | undefined;
}

/** SQL of articles. */
export function createArticleStore(strapi: Core.Strapi) {
  const table = () => tableOf(strapi, ARTICLE_UID);
  const dateColumn = () => columnOf(strapi, ARTICLE_UID, 'datePublished');

  return {
    /** The publication dates of all rows of a document. */
    async dates(trx: Knex.Transaction, documentId: string): Promise<DatedRow[]> {
      const rows = await rowsOf(strapi, trx, table())
        .where({ document_id: documentId })
        .orderBy('id');
      return rows.map((row) => {
        const date = row[dateColumn()] as string | number | Date | null;
        return {
          id: Number(row['id']),
          locale: (row['locale'] ?? null) as string | null,
          isPublished: row['published_at'] !== null,
          date: date === null ? undefined : new Date(date),
        };
      });
    },

    /** Sets the date of one row and nothing else: no `updated_at`, so the document does not look edited. */
    async setDate(trx: Knex.Transaction, rowId: number, date: Date): Promise<void> {
      // SQLite keeps Strapi's dates as milliseconds.
      const value = dialectOf(trx) === 'sqlite' ? date.getTime() : date;
      await rowsOf(strapi, trx, table())
        .where({ id: rowId })
        .update({ [dateColumn()]: value });
    },
  };
}
