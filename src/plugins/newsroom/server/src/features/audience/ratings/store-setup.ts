import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Trigger } from '../../../kernel/db/triggers';
import {
  dialectOf,
  ensureIndex,
  inTransaction,
  lockUntilCommit,
  tableName,
} from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { ONE_VOTE, RATING, SCORES, TOTALS } from './model';
import { postgresTrigger, sqliteTriggers, tallyOf } from './triggers';
import {
  missingOnPostgres,
  missingOnSqlite,
  replaceTrigger,
} from '../../../kernel/db/trigger-install';

/** Creates the totals table, the unique index of votes and the triggers, if missing. */
export async function setUpRatings(strapi: Core.Strapi): Promise<void> {
  const knex = strapi.db.connection;
  const table = tableOf(strapi, RATING);
  const [ratings, totals] = [tableName(strapi, table), tableName(strapi, TOTALS)];
  const schema = strapi.db.getSchemaName() ?? 'public';
  const isPostgres = dialectOf(knex) === 'postgres';

  async function makeTotals(trx: Knex.Transaction): Promise<void> {
    const count = `${isPostgres ? 'bigint' : 'integer'} not null default 0`;
    const columns = [...SCORES, 'starting_sum', 'starting_count'].map((name) => `${name} ${count}`);
    // fillfactor 70 allows HOT updates, which write no index.
    await trx.raw(
      `create table if not exists ${totals} (document_id ${isPostgres ? 'text' : 'varchar(255)'} not null primary key,
        ${columns.join(', ')})${isPostgres ? ' with (fillfactor = 70)' : ''}`
    );
  }

  const missingTriggers = (trx: Knex.Transaction): Promise<Trigger[]> =>
    isPostgres
      ? missingOnPostgres(trx, schema, [postgresTrigger(schema, table, ratings, totals)])
      : missingOnSqlite(trx, sqliteTriggers(table, ratings, totals));

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
    const missing = await missingTriggers(trx);
    if (missing.length === 0) return;
    // On PostgreSQL this waits for concurrent votes, and blocks new ones until the recount is committed.
    for (const trigger of missing) await replaceTrigger(trx, trigger);
    await countAnew(trx);
  });
}
