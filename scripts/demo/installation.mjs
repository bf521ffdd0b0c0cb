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
    // A missing or truncated file counts as not installed.
    return undefined;
  }
}

/**
 * True if npm's record of installed packages has every package of the lock file in the right version. npm writes that
 * record last, so an interrupted installation has none. Optional packages are skipped: most are for other platforms.
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

/** The SQLite driver is compiled for one Node version and must be rebuilt after a change of Node. */
function sqliteWorks() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', probe], { cwd: root }).status === 0;
}

const QUIETLY = ['--no-audit', '--no-fund', '--loglevel=error'];

/**
 * `npm ci` installs exactly the lock file. It fails if the lock file lacks a package, even one for another
 * platform; then `npm install --no-save` resolves the rest and leaves the file unchanged.
 */
async function installPackages() {
  // The build needs development packages even with NODE_ENV=production.
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

/** Installs packages unless they are complete and usable. */
export async function install() {
  if (!isInstalled()) await installPackages();
  if (sqliteWorks()) return;
  await runNpm('Compiling SQLite for this Node', ['rebuild', 'better-sqlite3', ...QUIETLY]);
  if (!sqliteWorks()) {
    throw new ExpectedError(
      'The SQLite driver (better-sqlite3) cannot be loaded. No prebuilt binary could be downloaded,\n' +
        'so it must be compiled, which requires python3, make and a C++ compiler\n' +
        '(Debian, Ubuntu: apt install python3 make g++). Then run npm run demo again.'
    );
  }
}
