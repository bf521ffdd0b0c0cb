import { spawnSync } from 'node:child_process';
import { root } from '../support/paths';

/** Options of `npm run demo` are checked before anything is installed or started. An invalid PORT stops later steps. */

function demo(...args: string[]) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/demo.mjs', ...args], {
    cwd: root,
    env: { ...process.env, PORT: 'none' },
    encoding: 'utf8',
  });
  return { status, stderr };
}

test.each([
  ['--chekc', "Unknown option '--chekc'"],
  ['now', "Unexpected argument 'now'"],
  ['--check=yes', "Option '--check' does not take an argument"],
])('%s is refused in a sentence that names the option there is', (arg, reason) => {
  const { status, stderr } = demo(arg);
  expect(status).toBe(1);
  expect(stderr).toContain(reason);
  expect(stderr).toContain('The demo has one option: --check');
  expect(stderr).not.toContain('    at ');
});

test.each([[[]], [['--check']]])('%j gets as far as the port', (args) => {
  const { status, stderr } = demo(...args);
  expect(status).toBe(1);
  expect(stderr).toContain('PORT');
  expect(stderr).not.toContain('--check');
});
