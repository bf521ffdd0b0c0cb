import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestDatabase } from './databases';
import { createDatabase } from './databases';
import { temporary } from './paths';

/** State of one test file: Jest loads modules anew for each file. */
const keepsDatabase = process.env.KEEP_DB === '1';
const cleanups: (() => Promise<void>)[] = [];
let folder: string | undefined;
let database: Promise<TestDatabase> | undefined;

/** Registers a cleanup to run after the file's last test, in reverse order. */
export function atEndOfFile(cleanup: () => Promise<void>): void {
  cleanups.push(cleanup);
}

/** Folder for everything that this file's apps write. */
export function getFolder(): string {
  const parent = keepsDatabase ? os.tmpdir() : temporary;
  folder ??= mkdtempSync(path.join(parent, 'newsroom-test-'));
  return folder;
}

/** Folder of uploads and public files, shared by all apps of this file. */
export function getPublicDirectory(): string {
  return path.join(getFolder(), 'public');
}

/** The database of this test file, created on first use. */
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
