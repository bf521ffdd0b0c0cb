import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf } from '../../../kernel/db/sql';
import { columnOf, linkTableOf, replaceLinks, rowsOf, tableOf } from '../../../kernel/db/tables';
import { ARTICLE_UID } from './content-type';

export interface DatedRow {
  id: number;
  locale: string | null;
  isPublished: boolean;
  date: Date | undefined;
}

/** The related articles that a published version should have, taken from its draft. */
export interface RelatedList {
  publishedId: number;
  /** True if the draft was edited after its publish, so its list is not public yet. */
  isEdited: boolean;
  /** Published rows, in order. */
  targets: number[];
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

    /**
     * Published articles whose drafts link to the given article's draft, with the rows that their published list of
     * related articles should have, in order.
     */
    async relatedOfOthers(
      trx: Knex.Transaction,
      documentId: string,
      locales: (string | null)[]
    ): Promise<RelatedList[]> {
      const link = linkTableOf(strapi, ARTICLE_UID, 'related');
      const draftsOfThis = await rowsOf(strapi, trx, table())
        .where({ document_id: documentId })
        .whereNull('published_at')
        .select('id', 'locale');
      const targetIds = draftsOfThis
        .filter((row) => locales.includes((row['locale'] ?? null) as string | null))
        .map((row) => Number(row['id']));
      const pointing = await rowsOf(strapi, trx, link.table)
        .whereIn(link.target, targetIds)
        .select({ id: link.source });
      const sources = await this.pairs(
        trx,
        pointing.map((row) => Number(row['id']))
      );

      const wanted: RelatedList[] = [];
      for (const { draftId, publishedId, isEdited } of sources) {
        if (publishedId === undefined) continue;
        const query = rowsOf(strapi, trx, link.table).where({ [link.source]: draftId });
        if (link.order) void query.orderBy(link.order);
        const rows = await query.orderBy('id');
        const ids = rows.map((row) => Number(row[link.target]));
        const publishedOf = new Map(
          (await this.pairs(trx, ids)).map((pair) => [pair.draftId, pair.publishedId])
        );
        const targets = ids
          .map((id) => publishedOf.get(id))
          .filter((id): id is number => id !== undefined);
        wanted.push({ publishedId, isEdited, targets });
      }
      return wanted;
    },

    /** Drafts with their published counterparts. */
    async pairs(
      trx: Knex.Transaction,
      draftIds: readonly number[]
    ): Promise<{ draftId: number; publishedId: number | undefined; isEdited: boolean }[]> {
      const drafts = await rowsOf(strapi, trx, table()).whereIn('id', [...draftIds]);
      const published = await rowsOf(strapi, trx, table())
        .whereIn(
          'document_id',
          drafts.map((row) => row['document_id'] as string)
        )
        .whereNotNull('published_at');
      const time = (row: Record<string, unknown>) =>
        new Date(row['updated_at'] as string | number | Date).getTime();
      return drafts.map((draft) => {
        const match = published.find(
          (row) => row['document_id'] === draft['document_id'] && row['locale'] === draft['locale']
        );
        return {
          draftId: Number(draft['id']),
          publishedId: match && Number(match['id']),
          isEdited: match !== undefined && time(draft) > time(match),
        };
      });
    },

    /** Ids of published rows that link to the article's published version. */
    async publishedPointingAt(trx: Knex.Transaction, documentId: string): Promise<Set<number>> {
      const link = linkTableOf(strapi, ARTICLE_UID, 'related');
      const rows = await rowsOf(strapi, trx, table())
        .where({ document_id: documentId })
        .whereNotNull('published_at')
        .select('id');
      const links = await rowsOf(strapi, trx, link.table)
        .whereIn(
          link.target,
          rows.map((row) => Number(row['id']))
        )
        .select({ id: link.source });
      return new Set(links.map((row) => Number(row['id'])));
    },

    /** Removes an article from the list of another's published version. */
    async unlinkRelated(
      trx: Knex.Transaction,
      publishedId: number,
      documentId: string
    ): Promise<void> {
      const link = linkTableOf(strapi, ARTICLE_UID, 'related');
      const rows = await rowsOf(strapi, trx, table())
        .where({ document_id: documentId })
        .select('id');
      await rowsOf(strapi, trx, link.table)
        .where({ [link.source]: publishedId })
        .whereIn(
          link.target,
          rows.map((row) => Number(row['id']))
        )
        .delete();
    },

    setRelated: (trx: Knex.Transaction, publishedId: number, targets: readonly number[]) =>
      replaceLinks(strapi, trx, linkTableOf(strapi, ARTICLE_UID, 'related'), publishedId, targets),

    /** True if any version of the article has a related link, in either direction. */
    async isRelated(trx: Knex.Transaction, documentId: string): Promise<boolean> {
      const link = linkTableOf(strapi, ARTICLE_UID, 'related');
      const rows = await rowsOf(strapi, trx, table())
        .where({ document_id: documentId })
        .select('id');
      const ids = rows.map((row) => Number(row['id']));
      const found = await rowsOf(strapi, trx, link.table)
        .whereIn(link.source, ids)
        .orWhereIn(link.target, ids)
        .first();
      return found !== undefined;
    },

    /** Sets only the date of one row. `updated_at` stays, so that the document does not look modified. */
    async setDate(trx: Knex.Transaction, rowId: number, date: Date): Promise<void> {
      // On SQLite, Strapi stores dates as milliseconds.
      const value = dialectOf(trx) === 'sqlite' ? date.getTime() : date;
      await rowsOf(strapi, trx, table())
        .where({ id: rowId })
        .update({ [dateColumn()]: value });
    },
  };
}
