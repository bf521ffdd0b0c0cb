import type { Core } from '@strapi/strapi';
import { readRows, tableName } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { SITE_DAYS } from '../../audience/views';
import type { Part } from './domain-plan';
import type { DayRange } from './domain-range';
import type { Statement } from './store-views';
import { createViewSql } from './store-views';

/** SQL of audience figures for editors. */
export function createAudienceStore(strapi: Core.Strapi) {
  const table = (uid: string) => tableName(strapi, tableOf(strapi, uid));
  const views = createViewSql(strapi);
  // Not prepared: these queries are rare, and the best plan depends on the range.
  const ask = ({ sql, values }: Statement) => readRows(strapi, sql, values, false);

  return {
    async firstDay(): Promise<string | undefined> {
      const [row] = await readRows(strapi, `select min(day) as first from ${views.days}`, []);
      return typeof row?.['first'] === 'string' ? row['first'] : undefined;
    },

    /** Number of rows of views of a day. */
    async rowsOn(day: string): Promise<{ count: number }> {
      const [row] = await ask({
        sql: `select count(*) as n from ${views.days} where day = ?`,
        values: [day],
      });
      return { count: Number(row?.['n'] ?? 0) };
    },

    async viewsOf(
      documentIds: readonly string[],
      parts: readonly Part[],
      locale: string | undefined
    ): Promise<Map<string, number>> {
      if (documentIds.length === 0) return new Map();
      const rows = await ask(views.byArticle(parts, locale, documentIds));
      return new Map(rows.map((row) => [String(row['document_id']), Number(row['views'])]));
    },

    /** Views of all articles by day, from sums where they exist and from days after that. */
    async siteDays(
      { from, to }: DayRange,
      locale: string | undefined,
      through: string | undefined
    ): Promise<{ day: string; views: number }[]> {
      const select = (name: string, bound: '<=' | '>') =>
        `select day, views from ${name} where day >= ? and day <= ? and day ${bound} ?
          ${locale === undefined ? '' : 'and locale = ?'}`;
      const values = [from, to, through ?? '', ...(locale === undefined ? [] : [locale])];
      const rows = await ask({
        sql: `select day, sum(views) as views from (
            ${select(table(SITE_DAYS), '<=')} union all ${select(views.days, '>')}) v
          group by day order by day`,
        values: [...values, ...values],
      });
      return rows.map((row) => ({ day: String(row['day']), views: Number(row['views']) }));
    },

    /** Total views of one article by locale, including imported ones. */
    async totalsOf(documentId: string): Promise<{ locale: string; views: number }[]> {
      const rows = await ask({
        sql: `select locale, views + starting as views from ${views.totals} where document_id = ?`,
        values: [documentId],
      });
      return rows.map((row) => ({ locale: String(row['locale']), views: Number(row['views']) }));
    },

    async daysOf(
      documentId: string,
      { from, to }: DayRange
    ): Promise<{ day: string; locale: string; views: number }[]> {
      const rows = await ask({
        sql: `select day, locale, views from ${views.days}
          where document_id = ? and day >= ? and day <= ? order by day`,
        values: [documentId, from, to],
      });
      return rows.map((row) => ({
        day: String(row['day']),
        locale: String(row['locale']),
        views: Number(row['views']),
      }));
    },
  };
}
