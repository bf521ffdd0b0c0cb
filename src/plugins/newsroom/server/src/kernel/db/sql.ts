import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { optionsOf } from '../options';

export type Dialect = 'sqlite' | 'postgres';

/** The database's dialect. Throws for all but SQLite and PostgreSQL, because others are not tested. */
export function dialectOf(knex: Knex): Dialect {
  const client = String((knex.client as { dialect?: string }).dialect);
  if (client === 'postgresql' || client === 'postgres') return 'postgres';
  if (client.includes('sqlite')) return 'sqlite';
  throw new Error(`Newsroom runs on SQLite and PostgreSQL, not on "${client}"`);
}

/** Runs in the current transaction, or in a new one. */
export const inTransaction = <T>(
  strapi: Core.Strapi,
  run: (trx: Knex.Transaction) => Promise<T>
): Promise<T> =>
  // Strapi types the transaction as `any`.
  strapi.db.transaction(({ trx }) => run(trx as Knex.Transaction)) as Promise<T>;

/** Throws if the database is not SQLite or PostgreSQL. */
export function refuseOtherDatabases(strapi: Core.Strapi): void {
  dialectOf(strapi.db.connection);
}

/**
 * Takes an exclusive advisory lock on `key` until the transaction ends; waits while another transaction holds it.
 * Does nothing on SQLite, which allows one writer at a time.
 */
export async function lockUntilCommit(trx: Knex.Transaction, key: string): Promise<void> {
  if (dialectOf(trx) === 'postgres') {
    // The key may contain client input, and PostgreSQL rejects NUL characters.
    const text = key.replaceAll('\0', '');
    await trx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [text]);
  }
}

/**
 * Tries to take the advisory lock on `key` until the transaction ends; returns false if another transaction holds it.
 * Not needed on SQLite: there a transaction cannot write if another process has changed what it has read.
 */
export async function tryLockUntilCommit(trx: Knex.Transaction, key: string): Promise<boolean> {
  if (dialectOf(trx) !== 'postgres') return true;
  const { rows } = await trx.raw<{ rows: { locked: boolean }[] }>(
    'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked',
    [key]
  );
  return rows[0]?.locked === true;
}

/** Makes the transaction read-only on one snapshot, without later commits of others. */
export async function freezeSnapshot(trx: Knex.Transaction): Promise<void> {
  // SQLite transactions always read one snapshot.
  if (dialectOf(trx) === 'postgres') {
    await trx.raw('set transaction isolation level repeatable read read only');
  }
}

/** Current time in ms since 1970 by the database's clock, because clocks of nodes may differ. SQLite has one node. */
export async function clockOf(knex: Knex): Promise<number> {
  if (dialectOf(knex) !== 'postgres') return Date.now();
  const { rows } = await knex.raw<{ rows: { now: string }[] }>(
    'select floor(extract(epoch from clock_timestamp()) * 1000) as now'
  );
  return Number(rows[0]?.now);
}

/** True if the error is a violation of the unique index `index` on `columns`. */
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

/** An index outside Strapi's schema. It is created at every start, because schema sync drops it when it rebuilds a table. */
export interface ExtraIndex {
  name: string;
  table: string;
  columns: string[];
  /** @default true */
  isUnique?: boolean;
  /** SQL condition of a partial index, without `where`. */
  where?: string;
}

/** Creates the index if it is missing. Throws if existing rows violate it. */
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

/**
 * An SQL condition that is true, and known only once a part of `with` has written all of its rows. PostgreSQL promises no
 * order among the writing parts of a statement, except that what reads the rows of another has to wait for them.
 */
export const afterAllOf = (part: string): string => `(select count(*) from ${part}) >= 0`;

/** SQL that concatenates the column of grouped rows, in row order. */
export const joinedText =
  (dialect: Dialect) =>
  (column: string, separator: string): string =>
    `${dialect === 'postgres' ? 'string_agg' : 'group_concat'}(${column}, ${separator})`;

/** The part of a pg connection that we use. */
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

/** True where Knex hands out its connections as readRows() asks for them. */
export function hasPool(strapi: Core.Strapi): boolean {
  const pool = strapi.db.connection.client as Partial<Pooled>;
  return [pool.acquireConnection, pool.releaseConnection, pool.emit].every(
    (method) => typeof method === 'function'
  );
}

/** Values of a prepared statement at most. */
const MAX_PREPARED_VALUES = 40;

/** Statements with `$n` placeholders, by their text with `?`. There are as many as distinct queries in the code. */
const statements = new Map<string, Statement>();

interface Statement {
  text: string;
  name: string;
}

const nameOf = (text: string): string => createHash('sha1').update(text).digest('hex');

/** "cached plan must not change result type": a column got another type since the statement was prepared. */
const isPlanOutdated = (error: unknown): boolean =>
  error instanceof Error &&
  (error as { code?: unknown }).code === '0A000' &&
  error.message.includes('cached plan');

function renewName(statement: Statement): void {
  statement.name = nameOf(`${statement.name} ${statement.text}`);
}

function statementOf(sql: string): Statement {
  if (statements.size > 5_000) statements.clear();
  let statement = statements.get(sql);
  if (!statement) {
    let nth = 0;
    const text = sql.replace(/\?/g, () => `$${(nth += 1)}`);
    statement = { text, name: nameOf(text) };
    statements.set(sql, statement);
  }
  return statement;
}

/**
 * Runs one statement with `?` placeholders outside a transaction. On PostgreSQL it is prepared once per connection,
 * because planning takes longer than execution; the option `preparedStatements` turns that off.
 */
export async function readRows(
  strapi: Core.Strapi,
  sql: string,
  values: readonly unknown[],
  /** False for complex queries, which PostgreSQL plans better when it knows the values. */
  mayPrepare = true
): Promise<Record<string, unknown>[]> {
  const knex = strapi.db.connection;
  if (dialectOf(knex) === 'sqlite') {
    return knex.raw<Record<string, unknown>[]>(sql, [...values] as Knex.RawBinding[]);
  }
  const pool = knex.client as Pooled;
  const statement = statementOf(sql);
  const { text } = statement;
  const connection = await pool.acquireConnection();
  try {
    // Emits knex's query event, so that query logs and tests see these statements too.
    pool.emit('query', { sql: text, bindings: values });
    // Statements with many values differ in length each time, so prepared ones would pile up on the connection.
    const isPrepared =
      mayPrepare && optionsOf(strapi).preparedStatements && values.length <= MAX_PREPARED_VALUES;
    const unnamed = { text, values: [...values] };
    if (!isPrepared) return (await connection.query(unnamed)).rows;
    try {
      return (await connection.query({ ...unnamed, name: statement.name })).rows;
    } catch (error) {
      if (!isPlanOutdated(error)) throw error;
      // PostgreSQL found out before it did anything; every connection has a statement of the new name to prepare.
      renewName(statement);
      return (await connection.query(unnamed)).rows;
    }
  } finally {
    await pool.releaseConnection(connection);
  }
}

/** A question mark for each value. */
export const placeholders = (values: readonly unknown[]): string =>
  values.map(() => '?').join(', ');

/** Values that one statement takes, on either database. */
export const MAX_PARAMETERS = 500;

export function* inChunks<T>(items: readonly T[], size = MAX_PARAMETERS): Generator<T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** A table's quoted name for SQL, qualified with the configured schema. */
export function tableName(strapi: Core.Strapi, table: string): string {
  const schema = strapi.db.getSchemaName();
  return `${schema ? `"${schema}".` : ''}"${table}"`;
}

/** Runs in a new transaction, independent of the caller's. */
export const outOfTransaction = <T>(
  strapi: Core.Strapi,
  run: (trx: Knex.Transaction) => Promise<T>
): Promise<T> => strapi.db.connection.transaction(run);

/** Sets fillfactor 70 on a table of counters, so that PostgreSQL can use HOT updates (no index writes). */
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
