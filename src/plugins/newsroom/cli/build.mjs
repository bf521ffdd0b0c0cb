/** Bundles the command for operators into one file for Node. Packages stay external. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const folder = path.dirname(fileURLToPath(import.meta.url));
const output = path.join(folder, '..', 'dist', 'cli');

rmSync(output, { recursive: true, force: true });
await build({
  absWorkingDir: folder,
  entryPoints: ['src/newsroom.ts'],
  outdir: output,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  legalComments: 'none',
});
