import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf, inTransaction, lockUntilCommit } from './sql';
import { EVERYTHING, MARKS, postgresTrigger, sqliteTriggers } from './triggers';
import type { Trigger, WatchedTable } from './triggers';

/** A row of the table of marks: something changed, in a transaction that is committed. */
export interface Mark {
  id: number;
  /** What changed: `<uid>@<documentId>`, `<uid>#<row id>`, or `*` for everything. */
  key: string;
  /** Of a published row: its locale and slug at that moment. */
  locale: string | null;
  slug: string | null;
}

/** What a database lacks of the triggers that it should have, by the names of tables. */
export type MissingTriggers = string[];

const schemaOf = (strapi: Core.Strapi): string => strapi.db.getSchemaName() ?? 'public';

const marks = (strapi: Core.Strapi, trx?: Knex.Transaction) => {
  const query = strapi.db.getConnection(MARKS);
  return trx ? query.transacting(trx) : query;
};

/**
 * Strapi's schema sync knows nothing of this table and leaves it alone: were it to go with the plugin, the triggers
 * that write to it would make every upload fail.
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

/** Texts of triggers without what databases change in them. */
const flat = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase();

async function missingOnSqlite(knex: Knex, watched: readonly WatchedTable[]): Promise<Trigger[]> {
  const rows = await knex('sqlite_master')
    .where({ type: 'trigger' })
    .select<{ name: string; sql: string }[]>('name', 'sql');
  const found = new Map(rows.map(({ name, sql }) => [name, flat(sql)]));
  return watched
    .flatMap(sqliteTriggers)
    .filter(({ name, sql }) => found.get(name) !== flat(sql))
    .map(({ name, table, sql }) => ({
      name,
      table,
      sql: `drop trigger if exists "${name}";${sql}`,
    }));
}

async function missingOnPostgres(
  strapi: Core.Strapi,
  knex: Knex,
  watched: readonly WatchedTable[]
): Promise<Trigger[]> {
  const { rows } = await knex.raw<{
    rows: { table: string; body: string; triggers: number }[];
  }>(
    `select c.relname as table, p.prosrc as body, count(*)::int as triggers
     from pg_trigger t
     join pg_class c on c.oid = t.tgrelid
     join pg_namespace n on n.oid = c.relnamespace
     join pg_proc p on p.oid = t.tgfoid
     where n.nspname = ? and t.tgname like 'newsroom\\_mark%' and t.tgenabled in ('O', 'A')
     group by c.relname, p.prosrc`,
    [schemaOf(strapi)]
  );
  const found = new Map(rows.map(({ table, body, triggers }) => [table, { body, triggers }]));
  return watched
    .map((one) => postgresTrigger(one, schemaOf(strapi)))
    .filter(({ table, body }) => {
      const trigger = found.get(table);
      return trigger?.triggers !== 2 || flat(trigger.body) !== flat(body);
    });
}

const missing = (
  strapi: Core.Strapi,
  knex: Knex,
  watched: readonly WatchedTable[]
): Promise<Trigger[]> =>
  dialectOf(knex) === 'postgres'
    ? missingOnPostgres(strapi, knex, watched)
    : missingOnSqlite(knex, watched);

/** Tables whose changes leave no mark, or those of an older version of the plugin. */
export async function findMissingTriggers(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  watched: readonly WatchedTable[]
): Promise<MissingTriggers> {
  return [...new Set((await missing(strapi, trx, watched)).map(({ table }) => table))];
}

/**
 * Makes what is missing of the outbox. Where a trigger was missing, nobody knows what was changed meanwhile:
 * everything is marked, after all triggers stand. Answers the tables that lacked one.
 */
export async function installOutbox(
  strapi: Core.Strapi,
  watched: readonly WatchedTable[]
): Promise<MissingTriggers> {
  await makeMarksTable(strapi);
  const triggers = await missing(strapi, strapi.db.connection, watched);
  for (const { sql } of triggers) {
    // One transaction each: holding locks on many tables at once could deadlock with editors at work.
    await inTransaction(strapi, async (trx) => {
      await lockUntilCommit(trx, 'newsroom:outbox');
      for (const statement of dialectOf(trx) === 'sqlite' ? splitSqlite(sql) : [sql]) {
        await trx.raw(statement);
      }
    });
  }
  if (triggers.length > 0) await markEverything(strapi);
  return [...new Set(triggers.map(({ table }) => table))];
}

/** better-sqlite3 takes one statement at a time. */
function splitSqlite(sql: string): string[] {
  const at = sql.indexOf(';');
  return [sql.slice(0, at), sql.slice(at + 1)];
}

/** Has everything made anew. */
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
  // PostgreSQL's driver gives a bigint as a text.
  return rows.map((row) => ({ ...row, id: Number(row.id) }));
}

/** Takes marks away. By their ids and not "up to": a mark with a lower id may be committed later. */
export async function deleteMarks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  ids: readonly number[]
): Promise<void> {
  for (let at = 0; at < ids.length; at += 500) {
    await marks(strapi, trx)
      .whereIn('id', ids.slice(at, at + 500))
      .delete();
  }
}

/** True when something waits in the outbox. */
export async function hasMarks(strapi: Core.Strapi, trx?: Knex.Transaction): Promise<boolean> {
  const rows = (await marks(strapi, trx).select('id').limit(1)) as unknown[];
  return rows.length > 0;
}

/** How many marks there are, and the age of the oldest in milliseconds. */
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
