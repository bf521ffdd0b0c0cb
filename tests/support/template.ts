import { mkdtempSync } from 'node:fs';
import path from 'node:path';
import { createAppDirectory } from './app-directory';
import { runAppProcess } from './app-process';
import { prepared } from './databases';
import { temporary } from './paths';
import { appEnvironment, appOverrides } from './settings';

/**
 * Starts the app once, with its own config, on an empty database, and stops it. Each test file gets a copy of the
 * resulting database.
 */
export async function fillTemplate(env: Record<string, string>): Promise<void> {
  const folder = getRunFolder();
  const publicDir = path.join(folder, 'public');
  const directory = createAppDirectory(folder, publicDir);
  directory.override(appOverrides(publicDir));
  const app = runAppProcess(directory, 'prepare', appEnvironment({ env }, directory.appDir, 0));
  const how = await app.ended;
  if (how !== 0) {
    throw new Error(`The app did not boot on an empty database (${how}):\n${app.output()}`);
  }
}

/** Folder for the whole run; removed in global-teardown.ts. */
export function getRunFolder(): string {
  const folder =
    process.env[prepared.folder] ?? mkdtempSync(path.join(temporary, 'newsroom-test-run-'));
  process.env[prepared.folder] = folder;
  return folder;
}
