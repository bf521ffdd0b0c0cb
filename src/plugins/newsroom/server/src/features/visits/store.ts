import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf, outOfTransaction, readRows, tableName } from '../../kernel/sql';
import { rowsOf, tableOf } from '../../kernel/tables';
import type { Sighting } from './domain';
import { DAYS, PRESENT } from './model';

/** Rows that one run of a job deletes. */
const AT_ONCE = 5_000;

/** Visits of a day of the site. */
export interface DayOfVisits {
  day: string;
  visits: number;
}

/** SQL of visits. */
export function createVisitStore(strapi: Core.Strapi, timeoutMs: number) {
  const [present, days] = [
    tableName(strapi, tableOf(strapi, PRESENT)),
    tableName(strapi, tableOf(strapi, DAYS)),
  ];

  /**
   * All in one statement. A visit that began the day before goes on under the visitor's new key: the old row is taken
   * away first, in the order of its key, as everything here is locked in one order.
   */
  const onPostgres = `
    with given as (
      select * from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) as g(visitor, former, at, day)
    ), held as (
      select visitor from ${present} where visitor = any(?::text[]) order by visitor for update
    ), former as (
      delete from ${present} p using held h where p.visitor = h.visitor returning p.visitor, p.last_seen
    ), seen as (
      insert into ${present} as p (visitor, last_seen, is_new)
      select g.visitor, g.at, f.last_seen is null or g.at - f.last_seen >= ${timeoutMs}
        from given g left join former f on f.visitor = g.former order by g.visitor
      on conflict (visitor) do update set
        is_new = excluded.is_new and excluded.last_seen - p.last_seen >= ${timeoutMs},
        last_seen = greatest(p.last_seen, excluded.last_seen)
      returning visitor, is_new
    )
    insert into ${days} as d (day, visits)
    select g.day, count(*) from seen s join given g on g.visitor = s.visitor where s.is_new
      group by g.day order by g.day
    on conflict (day) do update set visits = d.visits + excluded.visits`;

  async function writeOnSqlite(trx: Knex.Transaction, sightings: readonly Sighting[]) {
    const begun = new Map<string, number>();
    for (const { visitor, former, at, day } of sightings) {
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
    /** In the order of their keys, each visitor once. */
    async write(sightings: readonly Sighting[]): Promise<void> {
      if (dialectOf(strapi.db.connection) === 'sqlite') {
        await outOfTransaction(strapi, (trx) => writeOnSqlite(trx, sightings));
        return;
      }
      const formers = sightings.flatMap(({ former }) => former ?? []);
      await readRows(strapi, onPostgres, [
        sightings.map(({ visitor }) => visitor),
        sightings.map(({ former }) => former ?? null),
        sightings.map(({ at }) => at),
        sightings.map(({ day }) => day),
        formers,
      ]);
    },

    async countPresent(since: number): Promise<number> {
      const [row] = await readRows(
        strapi,
        `select count(*) as n from ${present} where last_seen > ?`,
        [since]
      );
      return Number(row?.['n'] ?? 0);
    },

    /** Visits of the days from `from` to `to`, both included. */
    async days(from: string, to: string): Promise<DayOfVisits[]> {
      const rows = await readRows(
        strapi,
        `select day, visits from ${days} where day >= ? and day <= ? order by day`,
        [from, to]
      );
      return rows.map((row) => ({ day: String(row['day']), visits: Number(row['visits']) }));
    },

    async addDays(trx: Knex.Transaction, given: readonly DayOfVisits[]): Promise<void> {
      const name = tableOf(strapi, DAYS);
      // In one order, as visits are counted.
      const sorted = [...given].sort((one, other) => (one.day < other.day ? -1 : 1));
      for (const row of sorted) {
        await rowsOf(strapi, trx, name)
          .insert({ ...row })
          .onConflict('day')
          .merge({ visits: trx.raw('?? + excluded.??', [`${name}.visits`, 'visits']) });
      }
    },

    async total(): Promise<number> {
      const [row] = await readRows(strapi, `select sum(visits) as n from ${days}`, []);
      return Number(row?.['n'] ?? 0);
    },

    /** Forgets who has not been there since; those who come back at this moment are left alone. True: there are more. */
    async forget(trx: Knex.Transaction, before: number): Promise<boolean> {
      const rows = () => rowsOf(strapi, trx, tableOf(strapi, PRESENT));
      const gone = rows().where('last_seen', '<', before).select('visitor').limit(AT_ONCE);
      if (dialectOf(trx) === 'postgres') void gone.forUpdate().skipLocked();
      const count = await rows().whereIn('visitor', gone).delete();
      return Number(count) === AT_ONCE;
    },
  };
}
