/**
 * Builds the widgets: per entry one module without dependencies, small enough for every page, and its
 * types. `strapi-plugin build` builds only server and admin.
 */
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(folder, '..', 'dist', 'widgets');
const entries = ['session', 'session-watch'];

rmSync(output, { recursive: true, force: true });
await build({
  absWorkingDir: folder,
  entryPoints: entries.map((name) => `src/${name}.ts`),
  outdir: output,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
});

const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
execFileSync(process.execPath, [compiler, '-p', path.join(folder, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
for (const name of entries) {
  writeFileSync(path.join(output, `${name}.d.mts`), `export * from './types/${name}.js';\n`);
}
