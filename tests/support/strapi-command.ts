import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { createAppDirectory } from './app-directory';
import type { TestDatabase } from './databases';
import { root } from './paths';
import { appEnvironment, appOverrides, isAppVariable } from './settings';
import { getFolder } from './test-file';

/** The file that `npx strapi` runs. */
const STRAPI = path.join(root, 'node_modules/.bin/strapi');

export interface Ended {
  code: number;
  /** Standard output and standard error. */
  said: string;
}

/**
 * Runs `strapi <command>` in a separate folder with a database and public files. Without a tsconfig the folder is a
 * JavaScript project, so the command uses the compiled code and compiles nothing in the checkout.
 */
export function createStrapiCommand(database: TestDatabase, publicDir: string) {
  const { appDir, override } = createAppDirectory(getFolder(), publicDir);
  override(appOverrides(publicDir));
  symlinkSync(path.join(appDir, 'dist/config'), path.join(appDir, 'config'));
  symlinkSync(path.join(root, 'dist/src'), path.join(appDir, 'src'));
  const inherited = Object.entries(process.env).filter(([name]) => !isAppVariable(name));
  const env = { ...Object.fromEntries(inherited), ...appEnvironment(database, appDir, 0) };

  return (...args: string[]): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(process.execPath, [STRAPI, ...args], { cwd: appDir, env }, (error, stdout, stderr) =>
        resolve({
          code: error ? (typeof error.code === 'number' ? error.code : -1) : 0,
          said: stdout + stderr,
        })
      );
    });
}
