import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { runNpm } from '../child.mjs';
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

/** Installs the packages unless they are there, whole and usable. */
export async function install() {
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (!isInstalled()) {
    const command = fs.existsSync(path.join(root, 'package-lock.json')) ? 'ci' : 'install';
    // The build needs development packages, also where NODE_ENV says production.
    await runNpm('Installing packages, about two minutes', [command, '--include=dev', ...quietly], {
      loud: true,
    });
  }
  if (sqliteWorks()) return;
  await runNpm('Compiling SQLite for this Node', ['rebuild', 'better-sqlite3', ...quietly]);
  if (!sqliteWorks()) {
    throw Object.assign(
      new Error(
        'The SQLite driver (better-sqlite3) does not load. Its compiled form could not be downloaded,\n' +
          'so it must be compiled here, which takes python3, make and a C++ compiler\n' +
          '(Debian, Ubuntu: apt install python3 make g++). Then run npm run demo again.'
      ),
      { expected: true }
    );
  }
}
