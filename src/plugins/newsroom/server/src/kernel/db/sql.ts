import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { optionsOf } from '../options';

export type Dialect = 'sqlite' | 'postgres';

/** The database's dialect. Throws for any other than SQLite and PostgreSQL: nothing else is tested. */
export function dialectOf(knex: Knex): Dialect {
  const client = String((knex.client as { dialect?: string }).dialect);
  if (client === 'postgresql' || client === 'postgres') return 'postgres';
  if (client.includes('sqlite')) return 'sqlite';
  throw new Error(`Newsroom runs on SQLite and PostgreSQL, not on "${client}"`);
}

/** Runs in the transaction that is open, or in a new one. */
export const inTransaction = <T>(
  strapi: Core.Strapi,
  run: (trx: Knex.Transaction) => Promise<T>
): Promise<T> =>
  // Strapi types the transaction as `any`.
  strapi.db.transaction(({ trx }) => run(trx as Knex.Transaction)) as Promise<T>;

/** Throws on a database that nobody tests. */
export function refuseOtherDatabases(strapi: Core.Strapi): void {
  dialectOf(strapi.db.connection);
}

/**
 * Makes everybody who asks for the same key wait until this transaction ends.
 * SQLite has one writer at a time, so there is nothing to wait for.
 */
export async function lockUntilCommit(trx: Knex.Transaction, key: string): Promise<void> {
  if (dialectOf(trx) === 'postgres') {
    // The key may hold a client's id; PostgreSQL takes no NUL.
    const text = key.replaceAll('\0', '');
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [text]);
  }
}

/**
 * Tries to be the only one with this key until the transaction ends. False: somebody else is. On SQLite a transaction
 * that read what another process has changed since cannot write, so there it needs no lock.
 */
export async function tryLockUntilCommit(trx: Knex.Transaction, key: string): Promise<boolean> {
  if (dialectOf(trx) !== 'postgres') return true;
  const { rows } = await trx.raw<{ rows: { locked: boolean }[] }>(
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked',
    [key]
  );
  return rows[0]?.locked === true;
}

/** Reads from now on in one snapshot: what others commit meanwhile is not seen. */
export async function freezeSnapshot(trx: Knex.Transaction): Promise<void> {
  // SQLite's transactions are so by themselves.
  if (dialectOf(trx) === 'postgres') {
    await trx.raw('set transaction isolation level repeatable read read only');
  }
}

/** Milliseconds since 1970 by the database's clock: those of nodes may differ. SQLite is where its only node is. */
export async function clockOf(knex: Knex): Promise<number> {
  if (dialectOf(knex) !== 'postgres') return Date.now();
  const { rows } = await knex.raw<{ rows: { now: string }[] }>(
    'select floor(extract(epoch from clock_timestamp()) * 1000) as now'
  );
  return Number(rows[0]?.now);
}

/** True when the database refused a write because of the unique index `index` on `columns`. */
export function isUniqueViolation(error: unknown, index: string, columns: string[]): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { code, constraint, message } = error as Record<string, unknown>;
  if (code === '23505') return constraint === index;
  if (code !== 'SQLITE_CONSTRAINT_UNIQUE') return false;
  // SQLite names the columns ("UNIQUE constraint failed: t.slug, t.locale"), not the index.
  const named = String(message).split('failed:').at(-1) ?? '';
  const failed = named.split(',').map((part) => part.trim().split('.').at(-1));
  return failed.length === columns.length && columns.every((column) => failed.includes(column));
}

/** An index that Strapi's schema sync does not know; made at every start, because a table rebuild drops it. */
export interface ExtraIndex {
  name: string;
  table: string;
  columns: string[];
  /** @default true */
  isUnique?: boolean;
  /** SQL condition of a partial index, without `where`. */
  where?: string;
}

/** Makes the index if it is missing. Fails when rows already break it. */
export async function ensureIndex(strapi: Core.Strapi, index: ExtraIndex): Promise<void> {
  const knex = strapi.db.connection;
  const columns = index.columns.map(() => '??').join(', ');
  const where = index.where ? ` where ${index.where}` : '';
  const table = strapi.db.getSchemaName()
    ? `${strapi.db.getSchemaName() ?? ''}.${index.table}`
    : index.table;
  await knex.raw(
    `create ${index.isUnique === false ? '' : 'unique '}index if not exists ?? on ?? (${columns})${where}`,
    [index.name, table, ...index.columns]
  );
}

/** Joins texts of an aggregate, in the order of the rows. */
export const joinedText =
  (dialect: Dialect) =>
  (column: string, separator: string): string =>
    `${dialect === 'postgres' ? 'string_agg' : 'group_concat'}(${column}, ${separator})`;

/** What we use of a connection of the pool on PostgreSQL. */
interface PgConnection {
  query: (query: {
    name?: string;
    text: string;
    values: unknown[];
  }) => Promise<{ rows: Record<string, unknown>[] }>;
}

interface Pooled {
  acquireConnection: () => Promise<PgConnection>;
  releaseConnection: (connection: PgConnection) => Promise<void>;
  emit: (event: string, query: object) => void;
}

/** Values of a prepared statement at most. */
const MAX_PREPARED_VALUES = 40;

/** PostgreSQL's form of a statement, by the text with `?` in it. There are as many as there are kinds of questions. */
const statements = new Map<string, { text: string; name: string }>();

function statementOf(sql: string) {
  if (statements.size > 5_000) statements.clear();
  let statement = statements.get(sql);
  if (!statement) {
    let nth = 0;
    const text = sql.replace(/\?/g, () => `$${(nth += 1)}`);
    statement = { text, name: createHash('sha1').update(text).digest('hex') };
    statements.set(sql, statement);
  }
  return statement;
}

/**
 * Runs one statement outside of transactions; `?` stands for a value. On PostgreSQL the statement is prepared on each
 * connection, unless an option says that a pooler stands in between: planning takes longer than running it.
 */
export async function readRows(
  strapi: Core.Strapi,
  sql: string,
  values: readonly unknown[],
  /** False for long questions, which PostgreSQL plans better when it knows the values. */
  mayPrepare = true
): Promise<Record<string, unknown>[]> {
  const knex = strapi.db.connection;
  if (dialectOf(knex) === 'sqlite') {
    return knex.raw<Record<string, unknown>[]>(sql, [...values] as Knex.RawBinding[]);
  }
  const pool = knex.client as Pooled;
  const { text, name } = statementOf(sql);
  const connection = await pool.acquireConnection();
  try {
    // Whoever watches what the database is asked sees these, too.
    pool.emit('query', { sql: text, bindings: values });
    // Long lists of values make a text of their own each time: those would pile up.
    const isPrepared =
      mayPrepare && optionsOf(strapi).preparedStatements && values.length <= MAX_PREPARED_VALUES;
    const { rows } = await connection.query({
      ...(isPrepared && { name }),
      text,
      values: [...values],
    });
    return rows;
  } finally {
    await pool.releaseConnection(connection);
  }
}

/** A table's name for SQL text, in the schema that the portal is configured for. */
export function tableName(strapi: Core.Strapi, table: string): string {
  const schema = strapi.db.getSchemaName();
  return `${schema ? `"${schema}".` : ''}"${table}"`;
}

/** Runs in a transaction of its own, whatever the caller is in. */
export const outOfTransaction = <T>(
  strapi: Core.Strapi,
  run: (trx: Knex.Transaction) => Promise<T>
): Promise<T> => strapi.db.connection.transaction(run);

/** Lets PostgreSQL write new versions of a counter's row beside the old one, where no index has to be told. */
export async function setFillFactor(strapi: Core.Strapi, table: string): Promise<void> {
  const knex = strapi.db.connection;
  if (dialectOf(knex) !== 'postgres') return;
  const [row] = await readRows(
    strapi,
    `select 1 as found from pg_class where oid = ?::regclass and 'fillfactor=70' = any(reloptions)`,
    [tableName(strapi, table)]
  );
  if (!row) await knex.raw(`alter table ${tableName(strapi, table)} set (fillfactor = 70)`);
}
