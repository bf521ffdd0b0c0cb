import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths';

export const pluginName = 'strapi-plugin-newsroom';

/** The plugin's folder in the checkout. */
export const pluginFolder = path.join(root, 'src', 'plugins', 'newsroom');

export interface PackedPlugin {
  tarball: string;
  /** Paths inside the package. */
  files: string[];
}

/** Packs the plugin as `npm publish` would, from its current build. */
export function packPlugin(folder: string): PackedPlugin {
  // Without scripts: a build would replace dist/ while other apps use it.
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const answer = execFileSync('npm', args, { cwd: pluginFolder, encoding: 'utf8', stdio: 'pipe' });
  const [packed] = JSON.parse(answer) as { filename: string; files: { path: string }[] }[];
  if (!packed) throw new Error(`npm pack answered ${answer}`);
  return {
    tarball: path.join(folder, packed.filename),
    files: packed.files.map((file) => file.path).sort(),
  };
}

/** Files of a folder with a digest of their content, to compare two points in time. */
export function listFiles(folder: string, leaveOut: RegExp = /^$/): Record<string, string> {
  const files: Record<string, string> = {};
  const walk = (below: string) => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const file = path.posix.join(below, entry.name);
      if (leaveOut.test(file)) continue;
      if (entry.isDirectory()) walk(file);
      else if (entry.isFile()) {
        const content = readFileSync(path.join(folder, file));
        files[file] = createHash('sha1').update(content).digest('hex');
      }
    }
  };
  walk('');
  return files;
}
