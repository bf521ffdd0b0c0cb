import type { Knex } from 'knex';
import { dialectOf } from './sql';
import type { Trigger } from './triggers';

/** Normalises trigger SQL for comparison: databases change its whitespace and case. */
const normalizeSql = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase();

/** Triggers that are missing or have different SQL. SQLite only. */
export async function missingOnSqlite(
  knex: Knex,
  triggers: readonly Trigger[]
): Promise<Trigger[]> {
  const rows = await knex('sqlite_master')
    .where({ type: 'trigger' })
    .select<{ name: string; sql: string }[]>('name', 'sql');
  const found = new Map(rows.map(({ name, sql }) => [name, normalizeSql(sql)]));
  return triggers.filter(({ name, sql }) => found.get(name) !== normalizeSql(sql));
}

/** Triggers that are missing, disabled, or have a function with a different body. PostgreSQL only. */
export async function missingOnPostgres<T extends Trigger & { body: string }>(
  knex: Knex,
  schema: string,
  triggers: readonly T[]
): Promise<T[]> {
  const { rows } = await knex.raw<{
    rows: { table: string; name: string; body: string }[];
  }>(
    `select c.relname as table, t.tgname as name, p.prosrc as body
     from pg_trigger t
     join pg_class c on c.oid = t.tgrelid
     join pg_namespace n on n.oid = c.relnamespace
     join pg_proc p on p.oid = t.tgfoid
     where n.nspname = ? and t.tgname like 'newsroom\\_%' and t.tgenabled in ('O', 'A')`,
    [schema]
  );
  const found = new Map(rows.map(({ table, name, body }) => [`${table} ${name}`, body]));
  // Each is installed as two triggers: one for rows, and `…_all` for truncate.
  return triggers.filter(({ table, name, body }) =>
    [name, `${name}_all`].some(
      (one) => normalizeSql(found.get(`${table} ${one}`) ?? '') !== normalizeSql(body)
    )
  );
}

/** Creates a trigger and replaces an existing one of the same name. */
export async function replaceTrigger(trx: Knex.Transaction, { name, sql }: Trigger): Promise<void> {
  // On PostgreSQL the trigger's own SQL drops the old one.
  if (dialectOf(trx) === 'sqlite') await trx.raw(`drop trigger if exists "${name}"`);
  await trx.raw(sql);
}
