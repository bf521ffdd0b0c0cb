/**
 * `npm run release -- <patch|minor|major|x.y.z> [--dry-run]`: sets the version of both packages, the lock file and the
 * changelog, and creates a commit and a tag. Pushes and publishes nothing. docs/releasing.md says which part to raise.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './files.mjs';

const PLUGIN = 'strapi-plugin-newsroom';
const CHANGELOG = 'src/plugins/newsroom/CHANGELOG.md';
const PACKAGES = ['package.json', 'src/plugins/newsroom/package.json'];

class Refused extends Error {}

/** @typedef {{ version: string, dependencies: Record<string, string> }} Manifest */

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file), 'utf8');
/** @param {string} file @returns {Manifest} */
const readManifest = (file) => {
  const manifest = /** @type {unknown} */ (JSON.parse(read(file)));
  return /** @type {Manifest} */ (manifest);
};
/** @param {string} file @param {string} text */
const write = (file, text) => writeFileSync(path.join(root, file), text);
/** @param {string} command @param {string[]} args */
const run = (command, ...args) =>
  execFileSync(command, args, { cwd: root, encoding: 'utf8' }).trim();

/**
 * The next version.
 *
 * @param {string} current
 * @param {string} wanted
 */
function nextVersion(current, wanted) {
  if (/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(wanted)) return wanted;
  const [major = 0, minor = 0, patch = 0] = current.split(/[.-]/, 3).map(Number);
  if (wanted === 'major') return `${major + 1}.0.0`;
  if (wanted === 'minor') return `${major}.${minor + 1}.0`;
  if (wanted === 'patch') return `${major}.${minor}.${patch + 1}`;
  throw new Refused(
    `Release what? patch, minor, major or a version such as 1.2.3; not "${wanted}"`
  );
}

/**
 * The changelog with its unreleased section renamed to the version.
 *
 * @param {string} changelog
 * @param {string} version
 * @param {string} day as 2026-11-29
 */
function withRelease(changelog, version, day) {
  const [, entry = ''] = /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog) ?? [];
  if (entry.trim() === '') {
    throw new Refused(`${CHANGELOG} has nothing under "## Unreleased": say what changed first`);
  }
  return changelog.replace(/^## Unreleased$/m, `## ${version} (${day})`);
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false } },
  });
  const { version: current } = readManifest(PACKAGES[1] ?? '');
  const version = nextVersion(current, positionals[0] ?? '');
  const changelog = withRelease(read(CHANGELOG), version, new Date().toISOString().slice(0, 10));
  if (PACKAGES.some((file) => read(file).includes('github.com/OWNER/'))) {
    throw new Refused('The packages name github.com/OWNER: put in the account that publishes');
  }
  const changes = run('git', 'status', '--porcelain');
  if (changes !== '') throw new Refused(`Commit or take back first:\n${changes}`);
  const branch = run('git', 'branch', '--show-current');
  if (branch !== 'main') throw new Refused(`Releases are made from main, not from "${branch}"`);
  if (run('git', 'tag', '--list', `v${version}`) !== '') throw new Refused(`v${version} exists`);

  console.log(`${current} → ${version}`);
  if (values['dry-run']) return;
  for (const file of PACKAGES) {
    const manifest = readManifest(file);
    manifest.version = version;
    if (PLUGIN in manifest.dependencies) manifest.dependencies[PLUGIN] = version;
    write(file, `${JSON.stringify(manifest, null, 2)}\n`);
  }
  write(CHANGELOG, changelog);
  run('npm', 'install', '--package-lock-only', '--no-audit', '--no-fund');
  run('git', 'commit', '--quiet', '--all', '--message', `build: version ${version}`);
  run('git', 'tag', '--annotate', `v${version}`, '--message', `Version ${version}`);
  console.log(`Tagged v${version}. Now: git push --follow-tags && npm publish -w ${PLUGIN}`);
}

try {
  main();
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
