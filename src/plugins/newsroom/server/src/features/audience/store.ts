import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf, outOfTransaction, readRows, tableName } from '../../kernel/sql';
import { tableOf } from '../../kernel/tables';
import { PAGES } from '../published';
import { DAYS, MONTHS, SITE_DAYS, TOTALS } from '../views';
import type { Order, Sort } from './contract';
import type { Part } from './domain-plan';
import type { DayRange } from './domain-range';

interface Statement {
  sql: string;
  values: readonly unknown[];
}

/** An article of the table, with its views where the order needed them. */
export interface Ranked {
  documentId: string;
  views: number | undefined;
  viewsBefore: number | undefined;
}

export interface RankAsked {
  locale: string | undefined;
  sort: Sort;
  order: Order;
  /** Where views of the range, and of the one before it, are read from. */
  now: readonly Part[];
  before: readonly Part[];
  /** Read both, whatever the order needs. */
  withAll?: boolean;
  limit: number;
  offset: number;
}

/** Enough for some hundred thousand articles. */
const WORK_MEMORY = '64MB';

const placeholders = (values: readonly unknown[]) => values.map(() => '?').join(', ');

/** SQL of what editors are told. */
export function createAudienceStore(strapi: Core.Strapi) {
  const table = (uid: string) => tableName(strapi, tableOf(strapi, uid));
  const pages = table(PAGES);
  const source = {
    days: { name: table(DAYS), period: 'day' },
    months: { name: table(MONTHS), period: 'month' },
    totals: { name: table(TOTALS), period: undefined },
  };
  // Each of these is asked once in a while, of very different ranges: the plan for one is wrong for another.
  const ask = ({ sql, values }: Statement) => readRows(strapi, sql, values, false);

  /** Asks of all articles: PostgreSQL adds them up in memory, in place of files on the disk. */
  const askOfAll = ({ sql, values }: Statement): Promise<Record<string, unknown>[]> =>
    dialectOf(strapi.db.connection) === 'sqlite'
      ? ask({ sql, values })
      : outOfTransaction(strapi, async (trx) => {
          await trx.raw(`set local work_mem = '${WORK_MEMORY}'`);
          const { rows } = await trx.raw<{ rows: Record<string, unknown>[] }>(
            sql,
            values as Knex.RawBinding[]
          );
          return rows;
        });

  /** Views of a range by article; of all, or of those given. */
  function viewsBy(
    parts: readonly Part[],
    locale: string | undefined,
    documentIds?: readonly string[]
  ): Statement {
    const selects = parts.map(({ sign, from, first, last }): Statement => {
      const { name, period } = source[from];
      const conditions = [
        ...(period ? [`${period} >= ?`, `${period} <= ?`] : []),
        ...(locale === undefined ? [] : ['locale = ?']),
        ...(documentIds ? [`document_id in (${placeholders(documentIds)})`] : []),
      ];
      return {
        sql: `select document_id, ${sign === 1 ? 'views' : '-views'} as views from ${name}
          ${conditions.length > 0 ? 'where' : ''} ${conditions.join(' and ')}`,
        values: [
          ...(period ? [first, last] : []),
          ...(locale === undefined ? [] : [locale]),
          ...(documentIds ?? []),
        ],
      };
    });
    if (selects.length === 0) {
      return {
        sql: `select document_id, views from ${source.totals.name} where 1 = 0`,
        values: [],
      };
    }
    return {
      sql: `select document_id, sum(views) as views from (${selects.map(({ sql }) => sql).join(' union all ')}) v
        group by document_id`,
      values: selects.flatMap(({ values }) => values),
    };
  }

  /** What readers find, once for each article. */
  const shown = (locale: string | undefined): Statement =>
    locale === undefined
      ? {
          sql: `select document_id, max(date_published) as date_published from ${pages} group by document_id`,
          values: [],
        }
      : {
          sql: `select document_id, date_published from ${pages} where locale = ?`,
          values: [locale],
        };

  const BY: Record<Sort, string> = {
    views: 'coalesce(n.views, 0)',
    trend: 'coalesce(n.views, 0) - coalesce(b.views, 0)',
    date: 's.date_published',
  };

  return {
    async firstDay(): Promise<string | undefined> {
      const [row] = await readRows(strapi, `select min(day) as first from ${source.days.name}`, []);
      return typeof row?.['first'] === 'string' ? row['first'] : undefined;
    },

    /** How many articles readers find. */
    async countShown(locale: string | undefined): Promise<number> {
      const { sql, values } = shown(locale);
      const [row] = await ask({ sql: `select count(*) as n from (${sql}) s`, values });
      return Number(row?.['n'] ?? 0);
    },

    async rank(asked: RankAsked): Promise<Ranked[]> {
      const { locale, sort, order, withAll = false, limit, offset } = asked;
      const wantsNow = withAll || sort !== 'date';
      const wantsBefore = withAll || sort === 'trend';
      const tables = [
        { name: 's', statement: shown(locale) },
        ...(wantsNow ? [{ name: 'n', statement: viewsBy(asked.now, locale) }] : []),
        ...(wantsBefore ? [{ name: 'b', statement: viewsBy(asked.before, locale) }] : []),
      ];
      const joins = tables
        .slice(1)
        .map(
          ({ name, statement }) =>
            `left join (${statement.sql}) ${name} on ${name}.document_id = s.document_id`
        );
      const rows = await askOfAll({
        sql: `select s.document_id, ${wantsNow ? 'coalesce(n.views, 0)' : 'null'} as views,
            ${wantsBefore ? 'coalesce(b.views, 0)' : 'null'} as before
          from (${shown(locale).sql}) s ${joins.join(' ')}
          order by ${BY[sort]} ${order}, s.date_published desc, s.document_id
          limit ? offset ?`,
        values: [...tables.flatMap(({ statement }) => statement.values), limit, offset],
      });
      const number = (value: unknown) => (value === null ? undefined : Number(value));
      return rows.map((row) => ({
        documentId: String(row['document_id']),
        views: number(row['views']),
        viewsBefore: number(row['before']),
      }));
    },

    async viewsOf(
      documentIds: readonly string[],
      parts: readonly Part[],
      locale: string | undefined
    ): Promise<Map<string, number>> {
      if (documentIds.length === 0) return new Map();
      const rows = await ask(viewsBy(parts, locale, documentIds));
      return new Map(rows.map((row) => [String(row['document_id']), Number(row['views'])]));
    },

    /** Views of all articles by day: of days that are summed up, and of those after them. */
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
            ${select(table(SITE_DAYS), '<=')} union all ${select(source.days.name, '>')}) v
          group by day order by day`,
        values: [...values, ...values],
      });
      return rows.map((row) => ({ day: String(row['day']), views: Number(row['views']) }));
    },

    /** Views of one article by locale, from the first to this moment, those that it came with included. */
    async totalsOf(documentId: string): Promise<{ locale: string; views: number }[]> {
      const rows = await ask({
        sql: `select locale, views + starting as views from ${source.totals.name} where document_id = ?`,
        values: [documentId],
      });
      return rows.map((row) => ({ locale: String(row['locale']), views: Number(row['views']) }));
    },

    async daysOf(
      documentId: string,
      { from, to }: DayRange
    ): Promise<{ day: string; locale: string; views: number }[]> {
      const rows = await ask({
        sql: `select day, locale, views from ${source.days.name}
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
