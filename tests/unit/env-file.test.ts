import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../support/paths';

/** The environment file, as read and written by the start scripts. */

const SCRIPT = pathToFileURL(path.join(root, 'scripts', 'env-file.mjs')).href;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'env-file-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Runs code with the script's functions and `file`; returns its result. */
function evaluate(code: string, file: string): unknown {
  const program = `import { readEnvFile, setInEnvFile } from ${JSON.stringify(SCRIPT)};
    const file = ${JSON.stringify(file)};
    console.log(JSON.stringify(${code}));`;
  const args = ['--input-type=module', '-e', program];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('values are those that Strapi sees', () => {
  const file = path.join(folder, 'read');
  writeFileSync(
    file,
    [
      ...['# a comment', 'PLAIN=one', 'export SPACED = two  # why', 'EMPTY=', 'TWICE=1', 'TWICE=2'],
      ...['HASH=abc#def', 'QUOTED="abc#def"', "LINES='one", "two'", 'COLON: three'],
    ].join('\n')
  );
  expect(evaluate('Object.fromEntries(readEnvFile(file))', file)).toEqual({
    PLAIN: 'one',
    SPACED: 'two',
    EMPTY: '',
    TWICE: '2',
    HASH: 'abc',
    QUOTED: 'abc#def',
    LINES: 'one\ntwo',
    COLON: 'three',
  });
  expect(evaluate('readEnvFile(file).size', path.join(folder, 'none'))).toBe(0);
});

test('a variable is set where it stands, or at the end, in a file that only its owner reads', () => {
  const file = path.join(folder, 'write');
  writeFileSync(file, '# mine\nA=1\nB = "x"\n');
  expect(evaluate("setInEnvFile(file, new Map([['B', '2'], ['C', '3']])) ?? 'set'", file)).toBe(
    'set'
  );
  expect(readFileSync(file, 'utf8')).toBe('# mine\nA=1\nB=2\nC=3\n');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});
