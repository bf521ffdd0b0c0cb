import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { TestDatabase } from '../support/databases';
import { runOnPostgres, urlOfDatabase } from '../support/databases';
import { atEndOfFile, getFolder } from '../support/test-file';

/** Copies a database with the same rows, IDs and times. No app may use the original meanwhile. */
export async function copyDatabase(original: TestDatabase): Promise<TestDatabase> {
  const name = `newsroom_test_${randomBytes(6).toString('hex')}`;
  const { DATABASE_FILENAME: filename, DATABASE_URL: url } = original.env;
  const copy = filename ? copyFile(filename, name) : await copyOnServer(url ?? '', name);
  atEndOfFile(() => copy.drop());
  return copy;
}

function copyFile(original: string, name: string): TestDatabase {
  const filename = path.join(getFolder(), `${name}.db`);
  copyFileSync(original, filename);
  return {
    env: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
    openWith: `sqlite3 ${filename}`,
    drop: async () => rmSync(filename, { force: true }),
  };
}

async function copyOnServer(original: string, name: string): Promise<TestDatabase> {
  const server = urlOfDatabase(original, 'postgres');
  const template = new URL(original).pathname.slice(1);
  await runOnPostgres(server, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  const url = urlOfDatabase(original, name);
  return {
    env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url },
    openWith: `psql '${url}'`,
    drop: () => runOnPostgres(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`),
  };
}
