import { rmSync } from 'node:fs';
import { prepared, runOnPostgres } from './databases';
import { stopPostgres } from './postgres';

/** Runs once at the end, for all projects. */
export default async function globalTeardown(): Promise<void> {
  const server = take(prepared.postgresUrl);
  const template = take(prepared.postgresTemplate);
  if (server && template) {
    await runOnPostgres(server, `DROP DATABASE IF EXISTS "${template}" WITH (FORCE)`);
    await stopPostgres();
  }
  take(prepared.sqliteTemplate);
  const folder = take(prepared.folder);
  if (folder) rmSync(folder, { recursive: true, force: true });
}

function take(name: string): string | undefined {
  const value = process.env[name];
  delete process.env[name];
  return value;
}
