import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const NOT_OURS = new Set(['node_modules', 'dist', 'build', 'coverage', 'uploads', 'types']);

/**
 * All source files, as paths from the root with forward slashes. Walks folders instead of `git ls-files`, so
 * that checks also run in a copy without git history.
 *
 * @param {string} [folder] a path from the root
 * @returns {string[]}
 */
export function sourceFiles(folder = '') {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (entry.isFile()) return [file];
    const hidden = entry.name.startsWith('.') && entry.name !== '.ci';
    if (!entry.isDirectory() || hidden || NOT_OURS.has(entry.name)) return [];
    return sourceFiles(file);
  });
}
