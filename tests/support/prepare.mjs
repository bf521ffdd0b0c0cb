/** Prepares the checkout for tests: dependencies, built plugin, compiled app, built admin panel. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

const PLUGIN = 'src/plugins/newsroom';
const PLUGIN_SOURCES = [
  ...['server', 'admin', 'contract', 'format', 'shared', 'widgets', 'declarations'],
  ...['cli', 'build.mjs', 'package.json'],
];
const NOT_SOURCES = new Set(['node_modules', 'dist', '.strapi', '.cache']);

export async function prepare({ server, adminPanel }) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    throw new Error(`Node.js 20 or later is needed, not ${process.version}`);
  }
  install();
  if (!server) return;

  buildWhenStale({
    what: 'the plugin',
    from: PLUGIN_SOURCES.map((source) => `${PLUGIN}/${source}`),
    // The files that the build writes last.
    to: ['server/index.js', 'admin/index.js', 'widgets/session-watch/index.d.mts'].map(
      (file) => `${PLUGIN}/dist/${file}`
    ),
    build: () => run(process.execPath, [`${PLUGIN}/build.mjs`]),
  });
  buildWhenStale({
    what: 'the app',
    from: ['config', 'database', 'src', 'tsconfig.json'],
    except: ['src/plugins', 'src/admin'],
    to: ['dist/config/server.js', 'dist/src/index.js'],
    build: () => {
      // The compiler keeps the output of deleted files, and Strapi would load it.
      for (const folder of ['config', 'database', 'src']) {
        rmSync(path.join(root, 'dist', folder), { recursive: true, force: true });
      }
      run(bin('tsc'), ['-p', '.']);
    },
  });
  if (!adminPanel) return;
  buildWhenStale({
    what: 'the admin panel (about a minute)',
    from: ['admin', 'shared', 'package.json']
      .map((source) => `${PLUGIN}/${source}`)
      .concat('src/admin', 'package-lock.json'),
    to: ['dist/build/index.html'],
    build: () => run(process.execPath, ['scripts/build-panel.mjs']),
  });
}

function install() {
  const npm = (...args) => {
    console.error(`npm ${args[0]} …`);
    if (process.env.npm_execpath) run(process.execPath, [process.env.npm_execpath, ...args]);
    else run('npm', args);
  };
  const quietly = ['--include=dev', '--no-audit', '--no-fund'];

  if (!existsSync(path.join(root, 'node_modules'))) npm('ci', ...quietly);
  else if (!isInstalled()) npm('install', ...quietly);
  if (!hasSqlite()) npm('rebuild', 'better-sqlite3');
}

/** True if npm's record of installed packages matches package-lock.json. */
function isInstalled() {
  const record = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesOf(record);
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([folder, { version, optional, link }]) =>
      !folder.includes('node_modules/') ||
      optional ||
      link ||
      (installed[folder]?.version === version && existsSync(path.join(root, folder)))
  );
}

/** Checks the binary of better-sqlite3: an install script creates it, which npm may have been told not to run. */
function hasSqlite() {
  const open = "new (require('better-sqlite3'))(':memory:')";
  return spawnSync(process.execPath, ['-e', open], { cwd: root, stdio: 'ignore' }).status === 0;
}

function buildWhenStale({ what, from, except = [], to, build }) {
  const outputs = to.map((file) => path.join(root, file));
  const leftOut = new Set(except.map((folder) => path.join(root, folder)));
  const built = Math.min(...outputs.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)));
  const changed = Math.max(...from.map((source) => newest(path.join(root, source), leftOut)));
  if (built > changed) return;

  const started = new Date();
  console.error(`Building ${what} …`);
  build();
  // Set to the start time, so that edits during the build count as newer.
  for (const file of outputs) utimesSync(file, started, started);
}

/** Time of the latest change below a path, in milliseconds. Includes folders: removing a file changes their time. */
function newest(file, leftOut) {
  if (leftOut.has(file) || !existsSync(file)) return 0;
  const { mtimeMs } = statSync(file);
  if (!statSync(file).isDirectory()) return mtimeMs;
  const below = readdirSync(file)
    .filter((name) => !NOT_SOURCES.has(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => newest(path.join(file, name), leftOut));
  return Math.max(mtimeMs, ...below);
}

function bin(name) {
  return path.join(root, 'node_modules', '.bin', name);
}

/** Runs a command and shows its output only if it fails. */
function run(command, args, cwd = root) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  const said = error ? error.message : `${stdout}${stderr}`;
  throw new Error(`${path.basename(command)} ${args.join(' ')} failed:\n${said}`);
}
