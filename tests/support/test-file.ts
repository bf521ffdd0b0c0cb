import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestDatabase } from './databases';
import { createDatabase } from './databases';
import { temporary } from './paths';

/** What one test file owns. Modules are loaded anew for each test file, so this state is the file's. */
const keepsDatabase = process.env.KEEP_DB === '1';
const cleanups: (() => Promise<void>)[] = [];
let folder: string | undefined;
let database: Promise<TestDatabase> | undefined;

/** Runs after the last test of the file, the latest first. */
export function atEndOfFile(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

/** A folder for everything that the apps of this file write. */
export function getFolder(): string {
  const parent = keepsDatabase ? os.tmpdir() : temporary;
  folder ??= mkdtempSync(path.join(parent, 'newsroom-test-'));
  return folder;
}

/** Uploads and other public files, the same for all apps of this file. */
export function getPublicDirectory(): string {
  return path.join(getFolder(), 'public');
}

/** The database of this test file, made at the first use. */
export function getDatabase(): Promise<TestDatabase> {
  database ??= createDatabase(getFolder());
  return database;
}

export async function cleanUp(): Promise<void> {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();

  const kept = await database;
  if (kept && keepsDatabase) {
    const file = path.basename(expect.getState().testPath ?? 'this file');
    process.stderr.write(`The database of ${file} was kept: ${kept.openWith}\n`);
    return;
  }
  await kept?.drop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
