/**
 * `npm run check`: all checks that do not start the app. Runs the `check:` scripts of
 * package.json, two at a time on two cores. The last one builds and runs alone after the others.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './files.mjs';

/** @type {unknown} */
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { scripts } = /** @type {{ scripts: Record<string, string> }} */ (manifest);

const PREFIX = 'check:';
const steps = Object.entries(scripts).filter(([name]) => name.startsWith(PREFIX));

/** Without npm in between, which would take a third of a second a step. */
const env = {
  ...process.env,
  PATH: [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter),
};

/** @type {string[]} */
const failed = [];

/**
 * Runs one step and prints its output when it has finished.
 *
 * @param {[string, string]} step
 * @returns {Promise<void>}
 */
function run([name, command]) {
  const started = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: root,
      env,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
    }
    child.on('close', (status) => {
      if (status !== 0) failed.push(name);
      const how = status === 0 ? 'ok' : `FAILED; again alone: npm run ${name}`;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(`\n== ${name.slice(PREFIX.length)}: ${command}\n${said}   ${how}, ${seconds} s`);
      resolve();
    });
  });
}

// The longest first, so that others run in parallel.
const LONGEST = 'check:lint';
const last = steps.at(-1);
const waiting = steps
  .slice(0, -1)
  .sort(([one], [other]) => Number(other === LONGEST) - Number(one === LONGEST));
const workers = Array.from({ length: Math.min(2, os.availableParallelism()) }, async () => {
  for (let step = waiting.shift(); step; step = waiting.shift()) await run(step);
});
await Promise.all(workers);
if (last) await run(last);

console.log(
  failed.length === 0
    ? `\ncheck: ${steps.length} steps passed`
    : `\ncheck failed at ${failed.join(', ')}`
);
process.exitCode = failed.length === 0 ? 0 : 1;
