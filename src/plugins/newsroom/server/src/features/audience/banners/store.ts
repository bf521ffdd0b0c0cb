import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  afterAllOf,
  dialectOf,
  inChunks,
  outOfTransaction,
  readRows,
  tableName,
} from '../../../kernel/db/sql';
import { forgetMarks, rowsOf, tableOf } from '../../../kernel/db/tables';
import type { Click, Tally } from './domain';
import { sumsOf } from './domain';
import { DAYS, MARKS } from './model';

type Row = Record<string, unknown>;

/** Figures of a banner in one locale. */
export interface Total {
  documentId: string;
  locale: string;
  impressions: number;
  clicks: number;
}

/** Figures of a banner on a day. */
export interface BannerDay extends Total {
  day: string;
}

/** Rows per statement. */
const MAX_ROWS = 100;

const keyOf = ({ day, documentId, locale }: BannerDay) => [day, documentId, locale].join(' ');

/** SQL of banner figures. */
export function createBannerStore(strapi: Core.Strapi) {
  const [marks, days] = [
    tableName(strapi, tableOf(strapi, MARKS)),
    tableName(strapi, tableOf(strapi, DAYS)),
  ];
  const isPostgres = dialectOf(strapi.db.connection) === 'postgres';

  const addShown = `insert into ${days} as t (day, document_id, locale, impressions, clicks)
    select day, document_id, locale, n, 0
      from unnest(?::text[], ?::text[], ?::text[], ?::bigint[]) as g(day, document_id, locale, n)
      order by 1, 2, 3
    on conflict (day, document_id, locale) do update set impressions = t.impressions + excluded.impressions`;

  /** Locks rows in the same order everywhere (marks, then days, each sorted). Only new marks are counted. */
  const addFollowed = `
    with given as (
      select * from unnest(?::text[], ?::text[], ?::text[], ?::text[]) as g(mark, day, document_id, locale)
    ), marked as (
      insert into ${marks} (day, mark) select day, mark from given order by 1, 2
      on conflict (day, mark) do nothing returning day, mark
    ), counted as materialized (
      select g.day, g.document_id, g.locale, count(*) as n
      from marked m join given g on g.day = m.day and g.mark = m.mark
      where ${afterAllOf('marked')} group by 1, 2, 3
    ), by_day as (
      insert into ${days} as t (day, document_id, locale, impressions, clicks)
      select day, document_id, locale, 0, n from counted order by 1, 2, 3
      on conflict (day, document_id, locale) do update set clicks = t.clicks + excluded.clicks
    )
    select mark from marked`;

  const value = (at: number) => `json_extract(value, '$[${at}]')`;
  const addOnSqlite = (trx: Knex.Transaction, what: 'impressions' | 'clicks', sums: Tally[]) =>
    trx.raw(
      `insert into ${days} (day, document_id, locale, impressions, clicks)
        select ${value(0)}, ${value(1)}, ${value(2)}, ${value(3)}, ${value(4)} from json_each(?) where true
        on conflict do update set ${what} = ${what} + excluded.${what}`,
      [
        JSON.stringify(
          sums.map(({ day, documentId, locale, count }) => [
            ...[day, documentId, locale],
            ...(what === 'impressions' ? [count, 0] : [0, count]),
          ])
        ),
      ]
    );

  const markOnSqlite = async (trx: Knex.Transaction, clicks: readonly Click[]): Promise<Row[]> =>
    trx.raw<Row[]>(
      `insert into ${marks} (day, mark) select ${value(0)}, ${value(1)} from json_each(?) where true
        on conflict do nothing returning mark`,
      [JSON.stringify(clicks.map(({ day, mark }) => [day, mark]))]
    );

  return {
    /** Adds impressions, which must be sorted as by `sumsOf`. */
    async addShown(sums: Tally[]): Promise<void> {
      if (sums.length === 0) return;
      if (!isPostgres) {
        await outOfTransaction(strapi, (trx) => addOnSqlite(trx, 'impressions', sums));
        return;
      }
      await readRows(strapi, addShown, [
        sums.map(({ day }) => day),
        sums.map(({ documentId }) => documentId),
        sums.map(({ locale }) => locale),
        sums.map(({ count }) => count),
      ]);
    },

    /** Counts clicks (marks must be unique); returns the marks that are new. */
    async addFollowed(clicks: readonly Click[]): Promise<Set<string>> {
      const rows = isPostgres
        ? await readRows(strapi, addFollowed, [
            clicks.map(({ mark }) => mark),
            clicks.map(({ day }) => day),
            clicks.map(({ documentId }) => documentId),
            clicks.map(({ locale }) => locale),
          ])
        : await outOfTransaction(strapi, async (trx) => {
            const marked = await markOnSqlite(trx, clicks);
            const isNew = new Set(marked.map(({ mark }) => mark));
            const counted = clicks.filter(({ mark }) => isNew.has(mark));
            await addOnSqlite(trx, 'clicks', sumsOf(counted));
            return marked;
          });
      return new Set(rows.map(({ mark }) => String(mark)));
    },

    /** Adds imported figures; locks rows in the usual order. */
    async addDays(trx: Knex.Transaction, given: readonly BannerDay[]): Promise<void> {
      const table = tableOf(strapi, DAYS);
      const sorted = [...given].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
      for (const chunk of inChunks(sorted, MAX_ROWS)) {
        const more = (column: string) =>
          trx.raw('?? + excluded.??', [`${table}.${column}`, column]);
        await rowsOf(strapi, trx, table)
          .insert(
            chunk.map(({ documentId, ...rest }) => ({
              document_id: documentId,
              ...rest,
            }))
          )
          .onConflict(['day', 'document_id', 'locale'] as never)
          .merge({ impressions: more('impressions'), clicks: more('clicks') });
      }
    },

    /** Sums from `from` to `to` (inclusive). */
    async totals(from: string, to: string): Promise<Total[]> {
      const rows = await readRows(
        strapi,
        `select document_id, locale, sum(impressions) as impressions, sum(clicks) as clicks from ${days}
          where day >= ? and day <= ? group by document_id, locale order by document_id, locale`,
        [from, to]
      );
      return rows.map((row) => ({
        documentId: String(row['document_id']),
        locale: String(row['locale']),
        impressions: Number(row['impressions']),
        clicks: Number(row['clicks']),
      }));
    },

    /** Deletes marks of days before `day` in batches. Returns true if there are more. */
    forgetMarks: (trx: Knex.Transaction, day: string): Promise<boolean> =>
      forgetMarks(strapi, trx, MARKS, day),
  };
}
