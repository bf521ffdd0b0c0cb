import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import {
  dialectOf,
  ensureIndex,
  inTransaction,
  lockUntilCommit,
  tableName,
} from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { ONE_VOTE, RATING, SCORES, TOTALS } from './model';
import { postgresBody, postgresTrigger, sqliteTriggers, tallyOf } from './triggers';

/** Normalises SQL for comparison: databases change its whitespace and case. */
const flat = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase();

/** Creates the totals table, the unique index of votes and the triggers, if missing. */
export async function setUpRatings(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  const table = tableOf(strapi, RATING);
  const [ratings, totals] = [tableName(strapi, table), tableName(strapi, TOTALS)];
  const schema = strapi.db.getSchemaName() ?? 'public';
  const isPostgres = dialectOf(knex) === 'postgres';
  const onSqlite = sqliteTriggers(ratings, totals);

  async function makeTotals(trx: Knex.Transaction): Promise<void> {
    const count = `${isPostgres ? 'bigint' : 'integer'} not null default 0`;
    const columns = [...SCORES, 'starting_sum', 'starting_count'].map((name) => `${name} ${count}`);
    // fillfactor 70 allows HOT updates, which write no index.
    await trx.raw(
      `create table if not exists ${totals} (document_id ${isPostgres ? 'text' : 'varchar(255)'} not null primary key,
        ${columns.join(', ')})${isPostgres ? ' with (fillfactor = 70)' : ''}`
    );
  }

  async function areTriggersThere(trx: Knex.Transaction): Promise<boolean> {
    if (isPostgres) {
      const { rows } = await trx.raw<{ rows: { body: string }[] }>(
        `select p.prosrc as body from pg_trigger t join pg_proc p on p.oid = t.tgfoid
          where t.tgrelid = ?::regclass and t.tgname like 'newsroom\\_rating\\_count%' and t.tgenabled in ('O', 'A')`,
        [ratings]
      );
      const wanted = flat(postgresBody(totals));
      return rows.filter(({ body }) => flat(body) === wanted).length === 2;
    }
    const found = await trx('sqlite_master')
      .where({ type: 'trigger' })
      .select<{ sql: string }[]>('sql');
    const texts = new Set(found.map(({ sql }) => flat(sql)));
    return onSqlite.every(({ sql }) => texts.has(flat(sql)));
  }

  async function makeTriggers(trx: Knex.Transaction): Promise<void> {
    if (isPostgres) return void (await trx.raw(postgresTrigger(schema, ratings, totals)));
    for (const { name, sql } of onSqlite) {
      await trx.raw(`drop trigger if exists "${name}"`);
      await trx.raw(sql);
    }
  }

  /** Recounts all votes, because votes cast while a trigger was missing were not counted. */
  async function countAnew(trx: Knex.Transaction): Promise<void> {
    const set = (value: (column: string) => string) =>
      SCORES.map((column) => `${column} = ${value(column)}`).join(', ');
    await trx.raw(`update ${totals} set ${set(() => '0')}`);
    await trx.raw(
      `insert into ${totals} (document_id, ${SCORES.join(', ')})
        select article, ${tallyOf('score')} from ${ratings} where true group by article
        on conflict (document_id) do update set ${set((column) => `excluded.${column}`)}`
    );
  }

  await ensureIndex(strapi, { name: ONE_VOTE, table, columns: ['article', 'voter'] });
  await ensureIndex(strapi, {
    name: 'newsroom_ratings_voter',
    table,
    columns: ['voter'],
    isUnique: false,
  });
  await inTransaction(strapi, async (trx) => {
    await lockUntilCommit(trx, 'newsroom:ratings');
    await makeTotals(trx);
    if (await areTriggersThere(trx)) return;
    // On PostgreSQL this waits for concurrent votes, and blocks new ones until the recount is committed.
    await makeTriggers(trx);
    await countAnew(trx);
  });
}
