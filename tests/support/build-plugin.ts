import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';
import { atEndOfFile } from './test-file';

const PLUGIN = path.join(root, 'src/plugins/newsroom');

/**
 * Bundles plugin-with-words.ts. Returns the config that makes an app load it instead of the built plugin.
 */
export function buildPluginWithWords(version: number): { plugins: object } {
  // Inside the plugin's folder, so that its packages resolve.
  const parent = path.join(PLUGIN, '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, 'words-'));
  atEndOfFile(() => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  });
  const { status, stderr } = spawnSync(
    path.join(root, 'node_modules/.bin/esbuild'),
    [
      path.join(__dirname, 'plugin-with-words.ts'),
      ...[
        '--bundle',
        '--platform=node',
        '--format=cjs',
        '--packages=external',
        '--log-level=error',
      ],
      `--define:WORDS_VERSION=${version}`,
      `--outfile=${path.join(folder, 'index.js')}`,
    ],
    { encoding: 'utf8' }
  );
  if (status !== 0) throw new Error(`The plugin with words does not build: ${stderr}`);
  const manifest = path.join(folder, 'package.json');
  writeFileSync(
    manifest,
    JSON.stringify({
      name: 'plugin-with-words',
      version: '0.0.0',
      exports: { './package.json': './package.json', './strapi-server': './index.js' },
      strapi: { kind: 'plugin', name: 'newsroom' },
    })
  );
  return { plugins: { newsroom: { resolve: manifest } } };
}
