import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { readRows, tableName, placeholders } from '../../../kernel/db/sql';
import { forgetMarks, rowsOf, tableOf } from '../../../kernel/db/tables';
import type { RankedArticle, Ranking } from '../../published/delivery';
import { isRanked } from '../../published/delivery';
import { PAGES } from '../../published/projection';
import type { Sum, Weight } from './domain';
import { DAYS, HOURS, MARKS, TOTALS } from './model';

/** Imported views of an article in a locale. */
export interface Starting {
  documentId: string;
  locale: string;
  views: number;
}

const WEIGHT = '(cast(? as integer), cast(? as double precision))';

/** SQL of view figures and rankings. */
export function createViewStore(strapi: Core.Strapi) {
  const table = (uid: string) => tableName(strapi, tableOf(strapi, uid));
  const [hours, days, totals] = [table(HOURS), table(DAYS), table(TOTALS)];
  const pages = table(PAGES);

  /** Published articles in the locales, by descending `score`. */
  async function rank(
    ranking: Ranking,
    source: { sql: string; values: readonly unknown[] }
  ): Promise<RankedArticle[]> {
    const { locales, limit } = ranking;
    const isShown = isRanked(strapi, ranking, 'v.document_id');
    const rows = await readRows(
      strapi,
      `select document_id, sum(views) as views, sum(score) as score from (${source.sql}) v
      where locale in (${placeholders(locales)}) and ${isShown.sql}
      group by document_id having sum(views) > 0
      order by 3 desc, 1 limit ${limit}`,
      [...source.values, ...locales, ...isShown.values]
    );
    return rows.map((row) => ({
      documentId: String(row['document_id']),
      figures: { views: Number(row['views']) },
    }));
  }

  return {
    /** Views of published articles per published locale, with the total of all locales, published or not. */
    async totalsOf(documentIds: readonly string[]): Promise<(Sum & { all: number })[]> {
      if (documentIds.length === 0) return [];
      const rows = await readRows(
        strapi,
        `select p.document_id, p.locale, t.views + t.starting as views,
            (select sum(a.views + a.starting) from ${totals} a where a.document_id = p.document_id) as total
          from ${pages} p
          left join ${totals} t on t.document_id = p.document_id and t.locale = p.locale
          where p.document_id in (${placeholders(documentIds)}) order by p.locale`,
        documentIds
      );
      return rows.map((row) => ({
        documentId: String(row['document_id']),
        locale: String(row['locale']),
        views: Number(row['views'] ?? 0),
        all: Number(row['total'] ?? 0),
      }));
    },

    rankByHours: (ranking: Ranking, weights: readonly Weight[]): Promise<RankedArticle[]> =>
      rank(ranking, {
        sql: `with w(hour, weight) as (values ${weights.map(() => WEIGHT).join(', ')})
          select h.document_id, h.locale, h.views, h.views * w.weight as score
          from w join ${hours} h on h.hour = w.hour`,
        values: weights.flatMap(({ hour, weight }) => [hour, weight]),
      }),

    rankByDays: (ranking: Ranking, since: string): Promise<RankedArticle[]> =>
      rank(ranking, {
        sql: `select document_id, locale, views, views as score from ${days} where day >= ?`,
        values: [since],
      }),

    rankByTotals: (ranking: Ranking): Promise<RankedArticle[]> =>
      rank(ranking, {
        sql: `select document_id, locale, views + starting as views, views + starting as score from ${totals}`,
        values: [],
      }),

    /** Sets imported views; counted ones stay. */
    async setStarting(trx: Knex.Transaction, starting: readonly Starting[]): Promise<void> {
      const rows = starting.map(({ documentId, locale, views }) => ({
        document_id: documentId,
        locale,
        views: 0,
        starting: views,
      }));
      await rowsOf(strapi, trx, tableOf(strapi, TOTALS))
        .insert(rows)
        .onConflict(['document_id', 'locale'])
        .merge(['starting']);
    },

    /** Returns articles and locales whose total differs from the sum of days. */
    async differences(): Promise<
      { documentId: string; locale: string; total: number; days: number }[]
    > {
      const rows = await readRows(
        strapi,
        `select document_id, locale, sum(total) as total, sum(days) as days from (
            select document_id, locale, views as total, 0 as days from ${totals}
            union all select document_id, locale, 0, views from ${days}) v
          group by document_id, locale having sum(total) <> sum(days)
          order by document_id, locale`,
        []
      );
      return rows.map((row) => ({
        documentId: String(row['document_id']),
        locale: String(row['locale']),
        total: Number(row['total']),
        days: Number(row['days']),
      }));
    },

    /** Deletes marks of days before `day` in batches. Returns true if there are more. */
    forgetMarks: (trx: Knex.Transaction, day: string): Promise<boolean> =>
      forgetMarks(strapi, trx, MARKS, day),

    async forgetHours(trx: Knex.Transaction, before: number): Promise<void> {
      await rowsOf(strapi, trx, tableOf(strapi, HOURS)).where('hour', '<', before).delete();
    },
  };
}
