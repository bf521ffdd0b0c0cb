/**
 * Builds the widgets: per entry one ES module without dependencies, small enough for every page, and the same as CommonJS.
 */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(folder, '..', 'dist', 'widgets');
const entries = ['session', 'session-watch'];

// What Strapi's plugin SDK has built of them is for Node, and not minified.
rmSync(output, { recursive: true, force: true });
for (const [format, ending] of /** @type {const} */ ([
  ['esm', '.mjs'],
  ['cjs', '.js'],
])) {
  await build({
    absWorkingDir: folder,
    entryPoints: entries.map((name) => ({ in: `src/${name}.ts`, out: `${name}/index` })),
    outdir: output,
    outExtension: { '.js': ending },
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
}
