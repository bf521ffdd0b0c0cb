import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { features } from '.';
import { TESTED_WITH } from '../kernel/strapi/parts/part';
import type { StrapiPart } from '../kernel/strapi/parts/part';
import { wrappedParts } from '../kernel/strapi/parts/wrapped-parts';
import { strapiParts } from '../kernel/strapi/patches';

const server = path.resolve(__dirname, '..');
const plugin = path.resolve(server, '../..');
const tests = path.resolve(plugin, '../../../tests');
const parts = Object.entries<StrapiPart>(strapiParts);

const manifest = JSON.parse(readFileSync(path.join(plugin, 'package.json'), 'utf8')) as {
  peerDependencies: Record<string, string>;
};
const sources = (readdirSync(server, { recursive: true }) as string[])
  .filter((file) => file.endsWith('.ts') && !file.includes('strapi/parts/'))
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(server, file), 'utf8'))
  .join('\n');

test('the version in messages is the one that npm asks for', () => {
  expect(manifest.peerDependencies['@strapi/strapi']).toBe(TESTED_WITH);
  expect(manifest.peerDependencies['@strapi/utils']).toBe(TESTED_WITH);
});

test.each(parts)('%s is used by features that there are', (_name, { usedBy }) => {
  const known = ['kernel', ...features.map(({ name }) => name)];
  expect(usedBy.length).toBeGreaterThan(0);
  expect(usedBy.filter((name) => !known.includes(name))).toEqual([]);
});

test.each(Object.keys(wrappedParts))('%s is patched somewhere', (name) => {
  expect(sources).toContain(`'${name}'`);
});

test.each(parts)('%s is looked for somewhere: at the start, in code or by a test', (name, part) => {
  const [, file] = /^tests: (.+)$/.exec(part.whenMissing) ?? [];
  if (file === undefined) expect(Boolean(part.isThere) || sources.includes(`'${name}'`)).toBe(true);
  else expect(existsSync(path.join(tests, `${file}.test.ts`))).toBe(true);
});
