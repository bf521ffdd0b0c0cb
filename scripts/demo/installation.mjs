import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from '../child.mjs';
import { ExpectedError } from '../expected-error.mjs';
import { root } from '../paths.mjs';

function readJson(relative) {
  try {
    return JSON.parse(fs.readFileSync(path.join(root, relative), 'utf8'));
  } catch {
    // Missing or cut off: the same as nothing installed.
    return undefined;
  }
}

/**
 * True when npm's own record of what it installed has every package of the lock file in its version. npm writes that
 * record last, so an installation that was cut off has none. Optional packages are for other systems, mostly.
 */
function isInstalled() {
  const wanted = readJson('package-lock.json')?.packages;
  const installed = readJson('node_modules/.package-lock.json')?.packages;
  if (!installed) return false;
  if (!wanted) return fs.existsSync(path.join(root, 'node_modules/@strapi/strapi'));
  return Object.entries(wanted).every(([place, { version, optional, peer, link }]) => {
    if (!place.includes('node_modules/') || optional || peer || link) return true;
    return installed[place]?.version === version && fs.existsSync(path.join(root, place));
  });
}

/** SQLite's driver is compiled for one version of Node; after a change of Node it must be compiled anew. */
function sqliteWorks() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', probe], { cwd: root }).status === 0;
}

const QUIETLY = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * `npm ci` takes exactly what the lock file says. It refuses a lock file that lacks a package, be it one for another
 * system; then `npm install` takes what the lock file has and finds the rest, and leaves the file as it is.
 */
async function installPackages() {
  // The build needs development packages, also where NODE_ENV says production.
  const options = ['--include=dev', ...QUIETLY];
  const title = 'Installing packages, about two minutes';
  const locked = fs.existsSync(path.join(root, 'package-lock.json'));
  if (locked && (await runNpm(title, ['ci', ...options], { mayFail: true }))) return;
  await runNpm(locked ? `${title}, without a complete lock file` : title, [
    'install',
    '--no-save',
    ...options,
  ]);
}

/** Installs the packages unless they are there, whole and usable. */
export async function install() {
  if (!isInstalled()) await installPackages();
  if (sqliteWorks()) return;
  await runNpm('Compiling SQLite for this Node', ['rebuild', 'better-sqlite3', ...QUIETLY]);
  if (!sqliteWorks()) {
    throw new ExpectedError(
      'The SQLite driver (better-sqlite3) does not load. Its compiled form could not be downloaded,\n' +
        'so it must be compiled here, which takes python3, make and a C++ compiler\n' +
        '(Debian, Ubuntu: apt install python3 make g++). Then run npm run demo again.'
    );
  }
}
