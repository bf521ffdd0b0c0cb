/**
 * `npm run check`: everything that can be said about the code without starting it. Runs the `check:` scripts of
 * package.json in their order; the first that fails ends the run.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
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

for (const [name, command] of steps) {
  console.log(`\n== ${name.slice(PREFIX.length)}: ${command}`);
  const started = Date.now();
  const { status } = spawnSync(command, { cwd: root, env, shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\ncheck failed at "${name.slice(PREFIX.length)}"; again alone: npm run ${name}`);
    process.exit(1);
  }
  console.log(`   ok, ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\ncheck: ${steps.length} steps passed`);
