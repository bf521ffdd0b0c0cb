import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../support/paths';
import { errorCodes, isErrorCode } from '../../src/plugins/newsroom/contract/src';

const plugin = path.join(root, 'src', 'plugins', 'newsroom');
const server = path.join(plugin, 'server', 'src');

/** Upper-case words in the server's code that are not error codes. */
const NOT_CODES = new Set([
  ...['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  ...['ASC', 'DESC', 'INSERT', 'UPDATE', 'TRUNCATE', 'SQLITE_CONSTRAINT_UNIQUE'],
  ...['NODE_ENV', 'NEWSROOM_COMMAND', 'NFC', 'NFD', 'HTML', 'JSON', 'SEO', 'APPROVED'],
]);

/** All string literals of a file that are upper-case words. */
function capitalsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022);
  const found: string[] = [];
  const visit = (node: ts.Node) => {
    if (ts.isStringLiteralLike(node) && /^[A-Z]{3,}(_[A-Z]+)*$/.test(node.text)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const used = new Set(
  readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => capitalsOf(path.join(server, file)))
);

test('every code of the server is in the list', () => {
  expect(used.size).toBeGreaterThan(30);
  const missing = [...used].filter((word) => !NOT_CODES.has(word) && !isErrorCode(word));
  expect(missing).toEqual([]);
});

test('every code of the list is in the server', () => {
  expect(errorCodes.filter((code) => !used.has(code))).toEqual([]);
  expect(new Set(errorCodes).size).toBe(errorCodes.length);
});

test('the README tells what each code means', () => {
  const readme = readFileSync(path.join(plugin, 'README.md'), 'utf8');
  expect(errorCodes.filter((code) => !readme.includes(`| \`${code}\``))).toEqual([]);
});

test('only codes are codes', () => {
  expect(isErrorCode('SLUG_TAKEN')).toBe(true);
  expect(isErrorCode('SLUG')).toBe(false);
  expect(isErrorCode(undefined)).toBe(false);
});
