import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { transformSync } from '@swc/core';

const require = createRequire(import.meta.url);

/**
 * Loads a TypeScript module and its imports from source, because the built plugin exports only Strapi's side and not
 * the manifests. Types are stripped without checking.
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
    // `_compile` is called by Node's own handler for .js and has no public equivalent.
    /** @type {NodeJS.Module & { _compile: (code: string, filename: string) => void }} */ (
      module
    )._compile(code, filename);
  };
  return require(`${file}.ts`);
}
