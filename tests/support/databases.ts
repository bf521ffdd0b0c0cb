import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';

export interface TestDatabase {
  /** Environment variables that make the app use this database. */
  env: Record<string, string>;
  /** Command that opens a console on it. */
  openWith: string;
  drop(): Promise<void>;
}

/** Results of global-setup-*.ts, passed in environment variables because workers are separate processes. */
export const prepared = {
  folder: 'NEWSROOM_TEST_FOLDER',
  sqliteTemplate: 'NEWSROOM_TEST_SQLITE_TEMPLATE',
  postgresUrl: 'NEWSROOM_TEST_POSTGRES_URL',
  postgresTemplate: 'NEWSROOM_TEST_POSTGRES_TEMPLATE',
} as const;

export interface DatabaseOptions {
  /** True for a database without tables, as before the first start. @default false: as after the first start */
  empty?: boolean;
}

/** Creates a database of the kind that this project tests. */
export async function createDatabase(
  folder: string,
  options: DatabaseOptions = {}
): Promise<TestDatabase> {
  const name = `newsroom_test_${randomBytes(6).toString('hex')}`;
  return databaseKind === 'sqlite'
    ? createSqlite(path.join(folder, `${name}.db`), options)
    : createPostgres(name, options);
}

function createSqlite(filename: string, { empty = false }: DatabaseOptions): TestDatabase {
  if (!empty) {
    copyFileSync(getPrepared('sqliteTemplate'), filename, constants.COPYFILE_FICLONE);
  }
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    openWith: `sqlite3 ${filename}`,
    drop: async () => {
      for (const suffix of ['', '-journal', '-wal', '-shm']) {
        rmSync(filename + suffix, { force: true });
      }
    },
  };
}

async function createPostgres(
  name: string,
  { empty = false }: DatabaseOptions
): Promise<TestDatabase> {
  const server = getPrepared('postgresUrl');
  const template = empty ? 'template0' : getPrepared('postgresTemplate');
  await runOnPostgres(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = urlOfDatabase(server, name);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url },
    openWith: `psql '${url}'`,
    drop: () => runOnPostgres(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}

export function urlOfDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function runOnPostgres(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function getPrepared(what: keyof typeof prepared): string {
  const value = process.env[prepared[what]];
  if (value === undefined)
    throw new Error(`${prepared[what]} is not set: the global setup did not run`);
  return value;
}
