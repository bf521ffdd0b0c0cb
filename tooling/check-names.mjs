/**
 * Checks file names, and that the plugin does not refer to content types of the app
 * it runs in.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root, sourceFiles } from './files.mjs';

/** Folders whose files must be kebab-case; elsewhere other programs choose the names. */
const OURS = /^(config|database|scripts|src|tests|tooling)\//;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that say nothing about the content. */
const EMPTY_WORDS = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager']);
/** Names fixed by npm and GitHub. */
const FIXED = new Set(['README.md', 'CHANGELOG.md', 'LICENSE']);

/**
 * The fault of a path, if any.
 *
 * @param {string} file
 * @returns {string | undefined}
 */
function faultOfName(file) {
  if (FIXED.has(path.posix.basename(file)) || path.posix.basename(file).startsWith('.')) return;
  for (const part of file.split('/')) {
    // Roles stand behind dots: `feature.test.ts`, `tsconfig.build.json`.
    const words = part.split('.');
    const odd = words.find((word) => !KEBAB.test(word));
    if (odd !== undefined) return `"${odd}" is not kebab-case`;
    const empty = words.flatMap((word) => word.split('-')).find((word) => EMPTY_WORDS.has(word));
    if (empty) return `"${empty}" does not say what is inside`;
  }
  return undefined;
}

const faults = [];
for (const file of sourceFiles().filter((name) => OURS.test(name))) {
  const fault = faultOfName(file);
  if (fault) faults.push(`${file}: ${fault}`);

  if (!file.startsWith('src/plugins/') || !/\.(ts|tsx|js|mjs|cjs|json)$/.test(file)) continue;
  readFileSync(path.join(root, file), 'utf8')
    .split('\n')
    .forEach((line, index) => {
      const uid = /(?<![\w-])api::[\w.-]+/.exec(line)?.[0];
      if (uid)
        faults.push(`${file}:${index + 1}: "${uid}" is a type of one app; the plugin runs in any`);
    });
}

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
