/**
 * Runs tests, also on a fresh clone: `node tests/support/run.mjs <all|unit|integration|browser> [Jest options]`.
 * Must start without dependencies, because it installs them. Its last line is `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';
import { findScratch } from './scratch.mjs';

const [what = 'all', ...jestOptions] = process.argv.slice(2);
const reporters = ['totals-reporter.cjs', 'times-reporter.cjs'].map((name) =>
  path.join(root, 'tests', 'support', name)
);
const choosesProjects = jestOptions.some((option) => option.startsWith('--selectProjects'));

const RUNS = {
  all: [['unit', 'sqlite', 'postgres'], ['browser']],
  unit: [['unit']],
  integration: [['sqlite', 'postgres']],
  browser: [['browser']],
};

function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  const names = ['chromium', 'chromium-browser', 'google-chrome'];
  const candidates = CHROMIUM_PATH ? [CHROMIUM_PATH] : names.map((name) => `/usr/bin/${name}`);
  return candidates.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Returns the numbers of passed and failed tests, and the names of tests that mark unchecked cases. */
async function runJest(projects, env) {
  const folder = mkdtempSync(path.join(findScratch(), 'newsroom-test-'));
  const totalsFile = path.join(folder, 'totals.json');
  const jest = spawn(
    process.execPath,
    [
      path.join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...jestOptions,
      '--passWithNoTests',
      ...['default', ...reporters].flatMap((reporter) => ['--reporters', reporter]),
      ...(choosesProjects ? [] : ['--selectProjects', ...projects]),
    ],
    {
      cwd: root,
      env: { ...process.env, ...env, NEWSROOM_TEST_TMP: folder, NEWSROOM_TEST_TOTALS: totalsFile },
      stdio: 'inherit',
    }
  );
  const end = () => jest.kill('SIGTERM');
  process.once('SIGTERM', end);
  const code = await new Promise((resolve) => jest.once('close', resolve));
  process.off('SIGTERM', end);
  try {
    const { passed, failed, notChecked } = JSON.parse(readFileSync(totalsFile, 'utf8'));
    // Jest can fail although all tests passed, for example in the teardown.
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, notChecked };
  } catch {
    console.error('Jest ended without a result.');
    return { passed: 0, failed: 1, notChecked: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main() {
  const runs = RUNS[what];
  if (!runs) throw new Error(`Run what? One of ${Object.keys(RUNS).join(', ')}; not "${what}"`);

  const chromium = findChromium();
  const isBrowserRun = ([project]) => project === 'browser';
  const wantsBrowser = runs.some(isBrowserRun) && !choosesProjects;
  const needsBrowser = what === 'browser' || process.env.REQUIRE_BROWSER === '1';
  await prepare({
    server: what !== 'unit',
    adminPanel: chromium !== undefined && (wantsBrowser || jestOptions.includes('browser')),
  });

  const total = { passed: 0, failed: 0, notChecked: [] };
  for (const projects of choosesProjects ? [[]] : runs) {
    if (isBrowserRun(projects) && !chromium) {
      console.error(
        '\nThe browser tests were LEFT OUT: no Chromium found. CHROMIUM_PATH can name one.'
      );
      if (needsBrowser) total.failed += 1;
      continue;
    }
    const env = chromium && { CHROMIUM_PATH: chromium };
    const { passed, failed, notChecked } = await runJest(projects, env);
    total.notChecked.push(...notChecked);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

// Ctrl-C reaches Jest too; wait for its last output.
process.on('SIGINT', () => undefined);

const total = await main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return { passed: 0, failed: 1, notChecked: [] };
});
process.exitCode = total.failed === 0 ? 0 : 1;
for (const title of total.notChecked) console.log(title);
console.log(`${total.passed} passed, ${total.failed} failed`);
