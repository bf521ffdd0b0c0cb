/** Copies of the checkout, and other Node versions, in which the short form of the suite runs. */
import { spawn, spawnSync } from 'node:child_process';
import {
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { root } from '../support/prepare.mjs';
import { npm } from './npm.mjs';

/** Starting, signing in to the admin, a packed plugin in another project, publishing, reading, views, votes, sessions. */
const SHORT_FORM = [
  'portal/(wiring|strapi-internals|packed-plugin)',
  'published/delivery\\.',
  'audience/(views|ratings)\\.',
  'access/(sessions|editor-sessions)\\.',
].join('|');

/** What is not copied, from the root: history, what runs leave. What is built is the same on every Node. */
const LEFT = ['.git', '.tmp', '.cache', 'coverage', 'public/uploads'].map((name) =>
  path.join(root, name)
);

const LOCK = 'package-lock.json';
const PLUGIN = 'src/plugins/newsroom';

/** A Node of that major version: the one that runs, or the package `node` of npm, which brings its headers along. */
export function installNode(major, scratch) {
  if (process.versions.node.split('.', 1)[0] === major) {
    return { node: process.execPath, env: process.env, version: process.version };
  }
  const folder = path.join(scratch, `node-${major}`);
  if (!existsSync(folder)) {
    mkdirSync(folder);
    npm(['install', '--prefix', folder, '--no-audit', '--no-fund', `node@${major}`], folder);
  }
  const found = path.join(folder, 'node_modules', 'node');
  const node = path.join(found, 'bin', 'node');
  const headers = readdirSync(path.join(found, 'node_modules'))
    .map((name) => path.join(found, 'node_modules', name))
    .find((place) => existsSync(path.join(place, 'include', 'node', 'node.h')));
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const { npm_config_nodedir: _other, ...env } = process.env;
  return {
    node,
    version: stdout.trim(),
    env: {
      ...env,
      PATH: [path.dirname(node), env.PATH].join(path.delimiter),
      // The driver of SQLite is compiled for each Node where no ready-made binary can be had.
      ...(headers && { npm_config_nodedir: headers }),
    },
  };
}

/** Copies the checkout with its packages; those of Strapi are of the asked version. */
export function copyCheckout(place, strapi, runtime) {
  cpSync(root, place, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    // By their times, tests see that what is built is current.
    preserveTimestamps: true,
    filter: (source) => !LEFT.includes(source),
  });
  mkdirSync(path.join(place, 'public', 'uploads'), { recursive: true });
  const installed = strapiOf(path.join(root, 'package.json'));
  if (installed === strapi) return;
  for (const file of ['package.json', `${PLUGIN}/package.json`]) {
    const manifest = path.join(place, file);
    const text = readFileSync(manifest, 'utf8');
    writeFileSync(
      manifest,
      text
        .replace(/("@strapi\/(?:design-system|icons)": )"[^"]+"/g, '$1"*"')
        .replaceAll(`": "${installed}"`, `": "${strapi}"`)
    );
  }
  for (const made of [LOCK, 'dist', `${PLUGIN}/dist`]) {
    rmSync(path.join(place, made), { recursive: true, force: true });
  }
  npm(['install', '--no-audit', '--no-fund'], place, runtime);
}

const strapiOf = (file) => JSON.parse(readFileSync(file, 'utf8')).dependencies['@strapi/strapi'];

/** Runs the tests; what is missing in the copy, such as the compiled driver of SQLite, they make first. */
export async function runShortForm(place, { node, env }) {
  const child = spawn(node, ['tests/support/run.mjs', 'integration', SHORT_FORM], {
    cwd: place,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => child.kill('SIGTERM');
  process.once('SIGTERM', end);
  let last = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    process.stdout.write(text);
    last = (last + text).slice(-1000);
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  process.off('SIGTERM', end);
  return { ok: code === 0, totals: last.trim().split('\n').at(-1) ?? '' };
}
