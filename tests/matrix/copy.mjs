/** Copies of the checkout and installed Node versions for the short form of the suite. */
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

/** Tests of start, admin sign-in, the packed plugin in another project, publishing, reading, views, votes, sessions. */
const SHORT_FORM = [
  'portal/(wiring|strapi-internals|packed-plugin)',
  'published/delivery\\.',
  'audience/(views|ratings)\\.',
  'access/(sessions|editor-sessions)\\.',
].join('|');

/** Paths that are not copied: history and files of earlier runs. Builds are copied: they are equal on every Node. */
const LEFT = ['.git', '.tmp', '.cache', 'coverage', 'public/uploads'].map((name) =>
  path.join(root, name)
);

const LOCK = 'package-lock.json';
const PLUGIN = 'src/plugins/newsroom';

/** Path of a Node of a major version: the running one, or the npm package `node`, which includes its headers. */
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
      // better-sqlite3 is compiled for this Node if there is no prebuilt binary.
      ...(headers && { npm_config_nodedir: headers }),
    },
  };
}

/** Copies the checkout with its packages, with the requested Strapi version. */
export function copyCheckout(place, strapi, runtime) {
  cpSync(root, place, {
    recursive: true,
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    // Tests compare timestamps to see that builds are current.
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

/** Runs the tests, which first create what the copy lacks, such as the compiled SQLite driver. */
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
