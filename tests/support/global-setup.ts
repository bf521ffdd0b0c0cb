import type { Config } from 'jest';
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createAppDirectory } from './app-directory';
import { prepared } from './databases';
import { root, scripts } from './paths';
import { appEnvironment, appOverrides, isAppVariable } from './settings';

type ProjectConfig = NonNullable<Config['globals']>;

/** Once a run and project: boots the app once, so that each test file starts with a copy of a ready database. */
export default async function globalSetup(
  _run: unknown,
  project: { globals: ProjectConfig }
): Promise<void> {
  if (project.globals.databaseKind === 'sqlite') {
    if (process.env[prepared.sqliteTemplate]) return;
    const folder = mkdtempSync(path.join(os.tmpdir(), 'newsroom-test-template-'));
    const filename = path.join(folder, 'template.db');
    await prepareDatabase(folder, { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename });
    process.env[prepared.sqliteTemplate] = filename;
  }
}

/** Boots the app with its own config on an empty database, and ends it. */
async function prepareDatabase(folder: string, env: Record<string, string>): Promise<void> {
  const publicDir = path.join(folder, 'public');
  const { appDir, override } = createAppDirectory(folder, publicDir);
  override(appOverrides(publicDir));
  const inherited = Object.entries(process.env).filter(([name]) => !isAppVariable(name));
  const child = spawn(process.execPath, [scripts.appProcess, appDir, 'prepare'], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...appEnvironment({ env }, appDir, 0) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The app did not boot on an empty database (exit code ${code})`));
    });
  });
}
