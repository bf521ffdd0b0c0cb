import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf, inTransaction, lockUntilCommit, inChunks } from './sql';
import { EVERYTHING, MARKS, postgresTrigger, sqliteTriggers } from './triggers';
import type { Trigger, WatchedTable } from './triggers';
import { missingOnPostgres, missingOnSqlite, replaceTrigger } from './trigger-install';

/** A change mark: a row written by a trigger in the transaction that changed something. */
export interface Mark {
  id: number;
  /** What changed: `<uid>@<documentId>`, `<uid>#<row id>`, or `*` for everything. */
  key: string;
  /** Locale and slug of a published row at the time of the change; null for others. */
  locale: string | null;
  slug: string | null;
}

/** Names of tables whose triggers are missing or outdated. */
export type MissingTriggers = string[];

const schemaOf = (strapi: Core.Strapi): string => strapi.db.getSchemaName() ?? 'public';

const marks = (strapi: Core.Strapi, trx?: Knex.Transaction) => {
  const query = strapi.db.getConnection(MARKS);
  return trx ? query.transacting(trx) : query;
};

/**
 * Created with SQL and not as a Strapi model: if schema sync dropped the table when the plugin is removed, the
 * remaining triggers that write to it would make every upload fail.
 */
async function makeMarksTable(strapi: Core.Strapi): Promise<void> {
  await inTransaction(strapi, async (trx) => {
    await lockUntilCommit(trx, 'newsroom:outbox');
    await trx.raw(
      dialectOf(trx) === 'postgres'
        ? `create table if not exists "${schemaOf(strapi)}"."${MARKS}" (
             id bigserial primary key, key text not null, locale text, slug text,
             marked_at timestamptz not null default clock_timestamp())`
        : `create table if not exists "${MARKS}" (
             id integer primary key autoincrement, key text not null, locale text, slug text,
             marked_at integer not null default (cast((julianday('now') - 2440587.5) * 86400000 as integer)))`
    );
  });
}

const missing = (
  strapi: Core.Strapi,
  knex: Knex,
  watched: readonly WatchedTable[]
): Promise<Trigger[]> => {
  if (dialectOf(knex) === 'sqlite') return missingOnSqlite(knex, watched.flatMap(sqliteTriggers));
  const schema = schemaOf(strapi);
  return missingOnPostgres(
    knex,
    schema,
    watched.map((one) => postgresTrigger(one, schema))
  );
};

/** Tables without a trigger, or with one from an older version of the plugin. */
export async function findMissingTriggers(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  watched: readonly WatchedTable[]
): Promise<MissingTriggers> {
  return [...new Set((await missing(strapi, trx, watched)).map(({ table }) => table))];
}

/**
 * Creates the marks table and missing triggers; returns the tables that lacked one. Changes made while a trigger was
 * missing are unknown, so everything is marked as changed once all triggers exist.
 */
export async function installOutbox(
  strapi: Core.Strapi,
  watched: readonly WatchedTable[]
): Promise<MissingTriggers> {
  await makeMarksTable(strapi);
  const triggers = await missing(strapi, strapi.db.connection, watched);
  for (const trigger of triggers) {
    // One transaction per table: locking many tables in one could deadlock with editors.
    await inTransaction(strapi, async (trx) => {
      await lockUntilCommit(trx, 'newsroom:outbox');
      await replaceTrigger(trx, trigger);
    });
  }
  if (triggers.length > 0) await markEverything(strapi);
  return [...new Set(triggers.map(({ table }) => table))];
}

/** Marks everything as changed, so that the projector rebuilds it all. */
export async function markEverything(strapi: Core.Strapi): Promise<void> {
  await marks(strapi).insert({ key: EVERYTHING });
}

/** The oldest marks, at most `limit`. */
export async function readMarks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  limit: number
): Promise<Mark[]> {
  const rows = (await marks(strapi, trx)
    .select('id', 'key', 'locale', 'slug')
    .orderBy('id')
    .limit(limit)) as { id: number | string; key: string; locale: string; slug: string }[];
  // pg returns bigint as a string.
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Deletes marks by id and not up to an id, because a mark with a lower id may be committed later. */
export async function deleteMarks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  ids: readonly number[]
): Promise<void> {
  for (const chunk of inChunks(ids)) await marks(strapi, trx).whereIn('id', chunk).delete();
}

/** True if the outbox has unprocessed marks. */
export async function hasMarks(strapi: Core.Strapi, trx?: Knex.Transaction): Promise<boolean> {
  const rows = (await marks(strapi, trx).select('id').limit(1)) as unknown[];
  return rows.length > 0;
}

/** Number of marks, and the age of the oldest one in milliseconds. */
export async function outboxBacklog(
  strapi: Core.Strapi
): Promise<{ marks: number; oldestMs: number }> {
  const knex = strapi.db.connection;
  const age =
    dialectOf(knex) === 'postgres'
      ? 'extract(epoch from clock_timestamp() - min(marked_at)) * 1000'
      : "(julianday('now') - 2440587.5) * 86400000 - min(marked_at)";
  const [row] = await marks(strapi).select<
    { marks: number | string; age: number | string | null }[]
  >(knex.raw('count(*) as marks'), knex.raw(`${age} as age`));
  return {
    marks: Number(row?.marks ?? 0),
    oldestMs: Math.max(0, Math.round(Number(row?.age ?? 0))),
  };
}
