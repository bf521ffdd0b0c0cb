import { spawn } from 'node:child_process';
import { ExpectedError } from './expected-error.mjs';
import { root } from './paths.mjs';

/** Runs the same npm that started this script, if any: plain `npm` would need a shell on Windows. */
function npmProgram() {
  const { npm_execpath: npm } = process.env;
  if (npm && /npm-cli\.c?js$/.test(npm)) return { program: process.execPath, first: [npm] };
  return { program: 'npm', first: [], shell: process.platform === 'win32' };
}

const seconds = (since) => `${Math.round((Date.now() - since) / 1000)} s`;

/**
 * Runs a program and prints how long it took. Resolves to true on exit code 0. Its output is buffered and printed only
 * on failure; failure rejects unless `mayFail` is set. SIGINT and SIGTERM are forwarded to the program, so that no
 * process is left running.
 */
function run(title, program, args, { mayFail = false, shell = false } = {}) {
  const started = Date.now();
  process.stdout.write(`${title} … `);
  const child = spawn(program, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (data) => output.push(data));
  child.stderr.on('data', (data) => output.push(data));

  const passOn = (signal) => {
    child.kill(signal);
    process.exit(130);
  };
  process.once('SIGINT', passOn);
  process.once('SIGTERM', passOn);

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGINT', passOn);
      process.off('SIGTERM', passOn);
      console.log(code === 0 ? seconds(started) : `failed after ${seconds(started)}`);
      if (code === 0 || mayFail) return resolve(code === 0);
      process.stderr.write(Buffer.concat(output));
      return reject(
        new ExpectedError(`${program} ${args.join(' ')} failed with exit code ${code}`)
      );
    });
  });
}

export const runNode = (title, args, options) => run(title, process.execPath, args, options);

export function runNpm(title, args, options = {}) {
  const { program, first, shell } = npmProgram();
  return run(title, program, [...first, ...args], { ...options, shell });
}
