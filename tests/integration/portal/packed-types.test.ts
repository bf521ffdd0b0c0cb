import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packPlugin, pluginFolder, pluginName } from '../../support/packed-plugin';
import type { PackedPlugin } from '../../support/packed-plugin';
import {
  createProject,
  linkDependencies,
  readManifest,
  unpackPlugin,
} from '../../support/packed-project';
import { compileStrapiUse, compileUses, SETTINGS } from '../../support/packed-types';
import { root } from '../../support/paths';
import { getFolder } from '../../support/test-file';

/** Types of the installed package. Uses neither a server nor a database. */
const folder = path.join(getFolder(), 'typed-project');
/** A project with Strapi and the plugin; the other one has the plugin only. */
const strapiProject = path.join(getFolder(), 'strapi-project');
const installed = path.join(folder, 'node_modules', pluginName);
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);
let packed: PackedPlugin;

beforeAll(() => {
  packed = packPlugin(getFolder());
  createProject(folder, packed.tarball);
  unpackPlugin(folder, packed.tarball);
  createProject(strapiProject, packed.tarball);
  linkDependencies(strapiProject, packed.tarball);
});

/** Runs a command; throws if its exit code is not 0. */
const run = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: 'pipe' });

test('attw resolves every entry in every module resolution mode', () => {
  const said = JSON.parse(run(bin('attw'), [packed.tarball, '--format', 'json'])) as {
    analysis: { entrypoints: object; problems: unknown[] };
  };
  const entries = Object.keys(readManifest(installed).exports);
  expect(Object.keys(said.analysis.entrypoints).sort()).toEqual(entries.sort());
  expect(said.analysis.problems).toEqual([]);
});

test('publint reports nothing', () => {
  expect(run(bin('publint'), ['run', packed.tarball, '--strict'])).toContain('All good!');
});

test("Strapi's plugin SDK accepts the package", () => {
  expect(run(bin('strapi-plugin'), ['verify', '--silent'], pluginFolder)).not.toContain('ERROR');
});

test('each declaration is self-contained: it imports only packages that a project has, and no files', () => {
  const { dependencies, peerDependencies } = readManifest(installed);
  const known = Object.keys({ ...dependencies, ...peerDependencies });
  const files = packed.files.filter((file) => /\.d\.m?ts$/.test(file));
  expect(files).toHaveLength(2 * (Object.keys(readManifest(installed).exports).length - 1));
  const named = files.flatMap((file) => {
    const text = readFileSync(path.join(installed, file), 'utf8');
    const names = text.matchAll(/(?:\bfrom|\bimport\(|^import|path=)\s*['"]([^'"]+)['"]/gm);
    return [...names].map(([, name = '']) => name);
  });
  expect(named).toContain('@strapi/strapi');
  const strange = named.filter(
    (name) => !known.some((one) => name === one || name.startsWith(`${one}/`))
  );
  expect(strange).toEqual([]);
});

test('the declaration of the contract needs no package', () => {
  const text = readFileSync(path.join(installed, 'dist/contract/index.d.ts'), 'utf8');
  expect(text).toContain('interface Page');
  expect(text).not.toMatch(/^import|\bimport\(|: any\b/m);
});

test.each(Object.keys(SETTINGS) as (keyof typeof SETTINGS)[])(
  'a project that uses every entry compiles: %s',
  (name) => {
    expect(compileUses(folder, name)).toEqual([]);
  }
);

test("Strapi's default TypeScript project compiles with the plugin's server", () => {
  expect(compileStrapiUse(strapiProject, 'CommonJS with moduleResolution Node')).toEqual([]);
});

test('a program can both import and require the contract', () => {
  const wanted = 'SLUG_TAKEN true';
  const show = "console.log('SLUG_TAKEN', isErrorCode('SLUG_TAKEN'))";
  const name = `${pluginName}/contract`;
  const required = `const { isErrorCode } = require('${name}'); ${show}`;
  const imported = `import { isErrorCode } from '${name}'; ${show}`;
  expect(run(process.execPath, ['-e', required]).trim()).toBe(wanted);
  const modules = ['--input-type=module', '-e', imported];
  expect(run(process.execPath, modules).trim()).toBe(wanted);
});
