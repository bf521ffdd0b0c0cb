import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { optionsOf } from '../../../kernel/options';
import {
  afterAllOf,
  dialectOf,
  outOfTransaction,
  readRows,
  tableName,
} from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import type { PageSeen } from './domain';
import { latestOfEach } from './domain';
import { DAYS, PRESENT } from './model';

/** SQL that records page views of visitors and counts started visits; alone or as part of counting views. */
export function createVisitRecorder(strapi: Core.Strapi) {
  const timeoutMs = optionsOf(strapi).visits.timeoutMinutes * 60_000;
  const [present, days] = [
    tableName(strapi, tableOf(strapi, PRESENT)),
    tableName(strapi, tableOf(strapi, DAYS)),
  ];

  /**
   * Queries of a `with` clause on PostgreSQL that record visits after the query `before`, if given. A visit that started
   * the day before continues under the visitor's new key: the old row is deleted first. Rows are locked in the same order
   * everywhere: visitors by key, then days.
   */
  const queriesAfter = (before?: string): string => `
    pages_seen as (
      select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) as g(visitor, former, at, day)
    ), held as (
      select visitor from ${present} where visitor = any(?::text[])
        ${before === undefined ? '' : `and ${afterAllOf(before)}`} order by visitor for update
    ), former as (
      delete from ${present} p using held h, pages_seen g
        where p.visitor = h.visitor and p.visitor = g.former returning p.visitor, p.last_seen
    ), seen as (
      insert into ${present} as p (visitor, last_seen, is_new)
      select g.visitor, g.at, f.last_seen is null or g.at - f.last_seen >= ${timeoutMs}
        from pages_seen g left join former f on f.visitor = g.former
        where ${afterAllOf('held')} and ${afterAllOf('former')} order by g.visitor
      on conflict (visitor) do update set
        is_new = excluded.is_new and excluded.last_seen - p.last_seen >= ${timeoutMs},
        last_seen = greatest(p.last_seen, excluded.last_seen)
      returning visitor, is_new
    ), visited as (
      insert into ${days} as d (day, visits)
      select g.day, count(*) from seen s join pages_seen g on g.visitor = s.visitor
        where s.is_new and ${afterAllOf('seen')} group by g.day order by g.day
      on conflict (day) do update set visits = d.visits + excluded.visits
    )`;

  /** Bound values of `queriesAfter`. */
  function valuesOf(given: readonly PageSeen[]): unknown[] {
    const pages = latestOfEach(given);
    const formers = pages.flatMap(({ former }) => former ?? []);
    return [
      pages.map(({ visitor }) => visitor),
      pages.map(({ former }) => former ?? null),
      pages.map(({ at }) => at),
      pages.map(({ day }) => day),
      // Around midnight one node may write what for another is a former key, so then both are locked together.
      formers.length === 0 ? [] : [...formers, ...pages.map(({ visitor }) => visitor)],
    ];
  }

  async function writeOnSqlite(trx: Knex.Transaction, given: readonly PageSeen[]): Promise<void> {
    const begun = new Map<string, number>();
    for (const { visitor, former, at, day } of latestOfEach(given)) {
      const gone = former
        ? await trx.raw<{ last_seen: number }[]>(
            `delete from ${present} where visitor = ? returning last_seen`,
            [former]
          )
        : [];
      const isNew = gone[0] === undefined || at - gone[0].last_seen >= timeoutMs;
      const [row] = await trx.raw<{ is_new: number }[]>(
        `insert into ${present} (visitor, last_seen, is_new) values (?, ?, ?)
        on conflict (visitor) do update set
          is_new = excluded.is_new and excluded.last_seen - last_seen >= ${timeoutMs},
          last_seen = max(last_seen, excluded.last_seen)
        returning is_new`,
        [visitor, at, isNew ? 1 : 0]
      );
      if (row?.is_new) begun.set(day, (begun.get(day) ?? 0) + 1);
    }
    for (const [day, visits] of begun) {
      await trx.raw(
        `insert into ${days} (day, visits) values (?, ?)
        on conflict (day) do update set visits = visits + excluded.visits`,
        [day, visits]
      );
    }
  }

  return {
    queriesAfter,
    valuesOf,
    writeOnSqlite,

    async write(pages: readonly PageSeen[]): Promise<void> {
      if (dialectOf(strapi.db.connection) === 'postgres') {
        await readRows(strapi, `with ${queriesAfter()} select 1`, valuesOf(pages));
      } else await outOfTransaction(strapi, (trx) => writeOnSqlite(trx, pages));
    },
  };
}
