/** Builds the package: its code by Strapi's plugin SDK, the widgets as browsers load them, and the declarations of all. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const manifest = createRequire(import.meta.url).resolve('@strapi/sdk-plugin/package.json');
const sdk = path.join(path.dirname(manifest), 'bin', 'strapi-plugin.js');

execFileSync(process.execPath, [sdk, 'build', ...process.argv.slice(2)], {
  cwd: path.dirname(fileURLToPath(import.meta.url)),
  stdio: 'inherit',
});
// The SDK empties the folders that it writes to, so these come after it.
await import('./widgets/build.mjs');
await import('./cli/build.mjs');
await import('./declarations/build.mjs');
