import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  afterAllOf,
  dialectOf,
  outOfTransaction,
  readRows,
  tableName,
} from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import type { PageSeen } from '../visits';
import { createVisitRecorder } from '../visits';
import type { Sum, View } from './domain';
import { DAYS, HOURS, MARKS, TOTALS } from './model';

/** Result of a committed group of views. */
export interface Written {
  /** New marks. */
  marked: Set<string>;
  /** Total views of the group's articles in all locales. */
  totals: Map<string, number>;
}

type Row = Record<string, unknown>;

/** Counts views by key. */
function sumsOf<Key extends string>(views: readonly View[], keyOf: (view: View) => Key) {
  const sums = new Map<Key, { view: View; count: number }>();
  for (const view of views) {
    const key = keyOf(view);
    const known = sums.get(key);
    if (known) known.count += 1;
    else sums.set(key, { view, count: 1 });
  }
  return [...sums.values()];
}

/** Sums views over locales. A locale may occur twice, before and after the update; the larger number is current. */
function addUp(rows: readonly Sum[]): Map<string, number> {
  const byLocale = new Map<string, Sum>();
  for (const row of rows) {
    const key = `${row.documentId} ${row.locale}`;
    const known = byLocale.get(key);
    if (!known || known.views < row.views) byLocale.set(key, row);
  }
  const totals = new Map<string, number>();
  for (const { documentId, views } of byLocale.values()) {
    totals.set(documentId, (totals.get(documentId) ?? 0) + views);
  }
  return totals;
}

/** SQL that counts views and records their visits. */
export function createCountStore(strapi: Core.Strapi) {
  const visitRecorder = createVisitRecorder(strapi);
  const [marks, hours, days, totals] = [
    tableName(strapi, tableOf(strapi, MARKS)),
    tableName(strapi, tableOf(strapi, HOURS)),
    tableName(strapi, tableOf(strapi, DAYS)),
    tableName(strapi, tableOf(strapi, TOTALS)),
  ];

  /**
   * One statement, which is its own transaction. Rows are locked in the same order everywhere: marks, totals, days, hours,
   * each sorted; then visitors and visits. Each part waits for the one before it, because PostgreSQL promises no order
   * among them. Only views with a new mark are counted; marks are unique.
   */
  const onPostgres = `
    with given as (
      select * from unnest(?::text[], ?::text[], ?::int[], ?::text[], ?::text[])
        as g(mark, day, hour, document_id, locale)
    ), marked as (
      insert into ${marks} (day, mark) select day, mark from given order by 1, 2
      on conflict (day, mark) do nothing returning day, mark
    ), counted as materialized (
      select g.day, g.hour, g.document_id, g.locale, count(*) as views
      from marked m join given g on g.day = m.day and g.mark = m.mark
      where ${afterAllOf('marked')}
      group by g.day, g.hour, g.document_id, g.locale
    ), by_article as (
      insert into ${totals} as t (document_id, locale, views, starting)
      select document_id, locale, sum(views), 0 from counted group by 1, 2 order by 1, 2
      on conflict (document_id, locale) do update set views = t.views + excluded.views
      returning document_id, locale, views + starting as views
    ), by_day as (
      insert into ${days} as t (day, document_id, locale, views)
      select day, document_id, locale, sum(views) from counted where ${afterAllOf('by_article')}
        group by 1, 2, 3 order by 1, 2, 3
      on conflict (day, document_id, locale) do update set views = t.views + excluded.views
      returning 1
    ), by_hour as (
      insert into ${hours} as t (hour, document_id, locale, views)
      select hour, document_id, locale, sum(views) from counted where ${afterAllOf('by_day')}
        group by 1, 2, 3 order by 1, 2, 3
      on conflict (hour, document_id, locale) do update set views = t.views + excluded.views
      returning 1
    ), ${visitRecorder.queriesAfter('by_hour')}
    select mark, null as document_id, null as locale, 0 as views from marked
    union all
    select null, document_id, locale, views + starting from ${totals} where document_id = any(?::text[])
    union all
    select null, document_id, locale, views from by_article`;

  const toSum = (row: Row): Sum => ({
    documentId: String(row['document_id']),
    locale: String(row['locale']),
    views: Number(row['views']),
  });

  async function writeOnPostgres(
    views: readonly View[],
    pages: readonly PageSeen[]
  ): Promise<Written> {
    const rows = await readRows(strapi, onPostgres, [
      views.map(({ mark }) => mark),
      views.map(({ day }) => day),
      views.map(({ hour }) => hour),
      views.map(({ documentId }) => documentId),
      views.map(({ locale }) => locale),
      ...visitRecorder.valuesOf(pages),
      [...new Set(views.map(({ documentId }) => documentId))],
    ]);
    return {
      marked: new Set(rows.flatMap(({ mark }) => (typeof mark === 'string' ? mark : []))),
      totals: addUp(rows.filter(({ mark }) => mark === null).map(toSum)),
    };
  }

  async function writeOnSqlite(trx: Knex.Transaction, views: readonly View[]): Promise<Written> {
    const run = (sql: string, rows: readonly unknown[]) =>
      trx.raw<Row[]>(sql, [JSON.stringify(rows)]);
    const given = 'from json_each(?) where true';
    const value = (at: number) => `json_extract(value, '$[${at}]')`;
    const rows = await run(
      `insert into ${marks} (day, mark) select ${value(0)}, ${value(1)} ${given}
        on conflict (day, mark) do nothing returning mark`,
      views.map(({ day, mark }) => [day, mark])
    );
    const marked = new Set(rows.map(({ mark }) => String(mark)));
    const counted = views.filter(({ mark }) => marked.has(mark));
    const add = `on conflict do update set views = views + excluded.views`;
    const three = `select ${value(0)}, ${value(1)}, ${value(2)}, ${value(3)} ${given}`;
    await run(
      `insert into ${hours} (hour, document_id, locale, views) ${three} ${add}`,
      sumsOf(counted, ({ hour, documentId, locale }) => `${hour} ${documentId} ${locale}`).map(
        ({ view, count }) => [view.hour, view.documentId, view.locale, count]
      )
    );
    await run(
      `insert into ${days} (day, document_id, locale, views) ${three} ${add}`,
      sumsOf(counted, ({ day, documentId, locale }) => `${day} ${documentId} ${locale}`).map(
        ({ view, count }) => [view.day, view.documentId, view.locale, count]
      )
    );
    await run(
      `insert into ${totals} (document_id, locale, views, starting)
        select ${value(0)}, ${value(1)}, ${value(2)}, 0 ${given} ${add}`,
      sumsOf(counted, ({ documentId, locale }) => `${documentId} ${locale}`).map(
        ({ view, count }) => [view.documentId, view.locale, count]
      )
    );
    const after = await run(
      `select document_id, locale, views + starting as views from ${totals}
        where document_id in (select value from json_each(?))`,
      [...new Set(views.map(({ documentId }) => documentId))]
    );
    return { marked, totals: addUp(after.map(toSum)) };
  }

  return {
    /** Counts views, which must be unique by mark and sorted by it. */
    write: (views: readonly View[], pages: readonly PageSeen[]): Promise<Written> =>
      dialectOf(strapi.db.connection) === 'postgres'
        ? writeOnPostgres(views, pages)
        : outOfTransaction(strapi, async (trx) => {
            const written = await writeOnSqlite(trx, views);
            await visitRecorder.writeOnSqlite(trx, pages);
            return written;
          }),
  };
}
