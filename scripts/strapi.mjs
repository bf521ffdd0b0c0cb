import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

/**
 * Runs a Strapi command in this process, so that it receives signals directly.
 * `strapi develop` starts its worker from argv[1], so argv[1] must be Strapi's own program.
 */
export async function runStrapi(command, options) {
  const program = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
  process.chdir(root);
  process.argv = [process.argv[0], program, command, ...options];
  await import(pathToFileURL(program).href);
}
