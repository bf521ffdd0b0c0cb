import fs from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

const PLUGIN = 'src/plugins/newsroom';

/** Sources and outputs of each build. A folder includes everything in it. */
const parts = {
  plugin: {
    from: [
      ...['server/src', 'admin/src', 'contract/src', 'format/src', 'shared/src', 'widgets'],
      ...['cli', 'declarations', 'build.mjs', 'package.json'],
    ].map((source) => `${PLUGIN}/${source}`),
    // The build writes the last of these files last.
    to: ['server/index.js', 'admin/index.js', 'widgets/session-watch/index.d.mts'].map(
      (file) => `${PLUGIN}/dist/${file}`
    ),
  },
  app: {
    from: ['src', 'config', 'database', 'types', 'tsconfig.json'],
    except: ['src/admin', 'src/plugins'],
    to: ['dist/src/index.js', 'dist/config/server.js'],
  },
  admin: {
    from: ['admin/src', 'shared/src', 'package.json']
      .map((source) => `${PLUGIN}/${source}`)
      .concat('src/admin', 'package-lock.json'),
    to: ['dist/build/index.html'],
  },
};

/** Newest mtime in a file or folder, in milliseconds. A folder's own mtime changes when a file in it is deleted. */
function newestChange(relative, except) {
  const stats = fs.statSync(path.join(root, relative), { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return fs
    .readdirSync(path.join(root, relative))
    .map((name) => `${relative}/${name}`)
    .filter((inner) => !except.includes(inner))
    .reduce((newest, inner) => Math.max(newest, newestChange(inner, except)), stats.mtimeMs);
}

/** Missing output files of a part. */
export function missingOutputs(part) {
  return parts[part].to.filter((file) => !fs.existsSync(path.join(root, file)));
}

/** True if all outputs exist and are newer than their sources. */
export function isCurrent(part) {
  if (missingOutputs(part).length > 0) return false;
  const { from, to, except = [] } = parts[part];
  const built = Math.min(...to.map((file) => fs.statSync(path.join(root, file)).mtimeMs));
  return from.every((source) => newestChange(source, except) <= built);
}

export const partNames = Object.keys(parts);
