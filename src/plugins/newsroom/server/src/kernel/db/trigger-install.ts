import type { Knex } from 'knex';
import { dialectOf } from './sql';
import type { Trigger } from './triggers';

/** Normalises trigger SQL for comparison: databases change its whitespace and case. */
const normalizeSql = (sql: string): string => sql.replace(/\s+/g, ' ').trim().toLowerCase();

/** Those of the triggers that the database lacks, or has with another text. SQLite only. */
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

/** Those of the triggers that PostgreSQL lacks, has switched off, or has with a function of another text. */
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
  // One trigger for rows, and one for truncate.
  return triggers.filter(({ table, name, body }) =>
    [name, `${name}_all`].some(
      (one) => normalizeSql(found.get(`${table} ${one}`) ?? '') !== normalizeSql(body)
    )
  );
}

/** Creates a trigger in place of the one of its name, if there is one. */
export async function replaceTrigger(trx: Knex.Transaction, { name, sql }: Trigger): Promise<void> {
  // On PostgreSQL the statements of a trigger drop it themselves.
  if (dialectOf(trx) === 'sqlite') await trx.raw(`drop trigger if exists "${name}"`);
  await trx.raw(sql);
}
