/** Finds the Strapi versions that the plugin supports, newer ones, and which of them can be installed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../support/prepare.mjs';
import { npm } from './npm.mjs';

const STRAPI = '@strapi/strapi';

const readJson = (...parts) => JSON.parse(readFileSync(path.join(root, ...parts), 'utf8'));

/** Numbers of a version, for comparison; undefined for a prerelease. */
const numbersOf = (version) => /^(\d+)\.(\d+)\.(\d+)$/.exec(version)?.slice(1).map(Number);

function isNewer(version, than) {
  const [one, other] = [numbersOf(version), numbersOf(than)];
  if (!one || !other) return false;
  const at = one.findIndex((number, index) => number !== other[index]);
  return at !== -1 && one[at] > other[at];
}

/** Versions in the peer range, and newer published ones of the same major version. */
export function strapiVersions() {
  const range = readJson('src/plugins/newsroom/package.json').peerDependencies[STRAPI];
  const promised = range.split('||').map((part) => part.trim());
  const vague = promised.find((version) => !numbersOf(version));
  if (vague) throw new Error(`The peer range of ${STRAPI} has to name versions, not "${vague}"`);
  const published = JSON.parse(npm(['view', STRAPI, 'versions', '--json']));
  const newer = published.filter(
    (version) =>
      numbersOf(version)?.[0] === numbersOf(promised[0])[0] &&
      promised.every((known) => isNewer(version, known))
  );
  return { promised, newer };
}

/** npm's message for a missing package, else the first line of its error. */
const REASONS = [/No matching version found for [^\s]+?(?=\.?\s)/, /npm (?:error|ERR!) .+/];

/** Why npm cannot install a portal with that version; undefined if it can. Downloads no packages. */
export function findFault(version, scratch) {
  const folder = path.join(scratch, `lock-${version}`);
  mkdirSync(folder);
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'lock', private: true, dependencies: strapiPackages(version) })
  );
  try {
    npm(['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund'], folder);
    return undefined;
  } catch (error) {
    const { message } = error;
    const said = REASONS.map((reason) => reason.exec(message)?.[0]).find(Boolean);
    return `cannot be installed: ${said ?? message}`;
  }
}

/** Dependencies of a portal with one Strapi version: the portal's Strapi packages and their peers. */
function strapiPackages(version) {
  const { dependencies } = readJson('package.json');
  const peers = ['react', 'react-dom', 'react-router-dom', 'styled-components'];
  return Object.fromEntries([
    ...Object.keys(dependencies)
      .filter((name) => name.startsWith('@strapi/'))
      .map((name) => [name, version]),
    ...peers.map((name) => [name, dependencies[name]]),
  ]);
}
