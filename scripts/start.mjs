/** `npm start`: starts the built portal. With NODE_ENV=production all secrets must be set. */
import fs from 'node:fs';
import path from 'node:path';
import { followNpm } from './follow-npm.mjs';
import { missingOutputs, partNames } from './freshness.mjs';
import { root } from './paths.mjs';
import { prepareSecrets } from './secrets.mjs';
import { runStrapi } from './strapi.mjs';

if (!fs.existsSync(path.join(root, 'node_modules/@strapi/strapi'))) {
  console.error('Packages are not installed. Run: npm ci && npm run build');
  process.exit(1);
}
const missing = partNames.flatMap(missingOutputs);
if (missing.length > 0) {
  console.error(`The portal is not built: missing ${missing.join(', ')}. Run: npm run build`);
  process.exit(1);
}

prepareSecrets();
followNpm();
await runStrapi('start', process.argv.slice(2));
