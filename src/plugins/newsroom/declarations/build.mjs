/**
 * Writes the declarations of the package: one file for each entry and module system, which stands beside the code that it
 * describes and names nothing but packages. TypeScript finds it there by itself, whichever way it resolves modules.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** What each folder of dist/ is described by. */
const entries = {
  server: 'declarations/server.ts',
  admin: 'declarations/admin.ts',
  contract: 'contract/src/index.ts',
  format: 'format/src/index.ts',
  'widgets/session': 'widgets/src/session.ts',
  'widgets/session-watch': 'widgets/src/session-watch.ts',
};

const plugin = dts({ tsconfig: path.join(folder, 'declarations/tsconfig.json') });

for (const [name, entry] of Object.entries(entries)) {
  const bundle = await rollup({
    input: path.join(folder, entry),
    plugins: [plugin],
    external: /^@strapi\//,
  });
  for (const ending of ['d.ts', 'd.mts']) {
    await bundle.write({ file: path.join(folder, `dist/${name}/index.${ending}`), format: 'es' });
  }
  await bundle.close();
}
