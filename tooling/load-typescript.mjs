import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from '@swc/core';

const require = createRequire(import.meta.url);

/**
 * Loads a TypeScript module, and what it imports, straight from its source: the built plugin shows Strapi's side of
 * it only, not the manifests. Types are dropped unread; the step `types` reads them.
 *
 * @param {string} file an absolute path without ending
 * @returns {unknown}
 */
export function loadTypeScript(file) {
  require.extensions['.ts'] ??= (module, filename) => {
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      filename,
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    // `_compile` is what Node's own handler for .js calls; it has no public name.
    /** @type {NodeJS.Module & { _compile: (code: string, filename: string) => void }} */ (
      module
    )._compile(code, filename);
  };
  return require(`${file}.ts`);
}
