import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf, readRows, tableName } from '../../../kernel/db/sql';
import { rowsOf, tableOf } from '../../../kernel/db/tables';
import { DAYS, PRESENT } from './model';

/** Rows deleted per run of the job. */
const AT_ONCE = 5_000;

/** Visits on a day. */
export interface DayOfVisits {
  day: string;
  visits: number;
}

/** SQL of counted visits. */
export function createVisitStore(strapi: Core.Strapi) {
  const [present, days] = [
    tableName(strapi, tableOf(strapi, PRESENT)),
    tableName(strapi, tableOf(strapi, DAYS)),
  ];

  return {
    async countPresent(since: number): Promise<number> {
      const [row] = await readRows(
        strapi,
        `select count(*) as n from ${present} where last_seen > ?`,
        [since]
      );
      return Number(row?.['n'] ?? 0);
    },

    /** Visits from `from` to `to` (inclusive). */
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
      // In the same order as counting, so that the two cannot deadlock.
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

    /** Deletes visitors not seen since `before`; skips rows that are locked because they are returning. Returns true if there are more. */
    async forget(trx: Knex.Transaction, before: number): Promise<boolean> {
      const rows = () => rowsOf(strapi, trx, tableOf(strapi, PRESENT));
      const gone = rows().where('last_seen', '<', before).select('visitor').limit(AT_ONCE);
      if (dialectOf(trx) === 'postgres') void gone.forUpdate().skipLocked();
      const count = await rows().whereIn('visitor', gone).delete();
      return Number(count) === AT_ONCE;
    },
  };
}
