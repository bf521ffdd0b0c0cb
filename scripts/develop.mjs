/** `npm run develop`: builds the plugin if it is stale and runs Strapi, which restarts when the app's code changes. */
import { buildPlugin } from './build.mjs';
import { followNpm } from './follow-npm.mjs';
import { isCurrent } from './freshness.mjs';
import { prepareSecrets } from './secrets.mjs';
import { runStrapi } from './strapi.mjs';

prepareSecrets();
followNpm();
if (!isCurrent('plugin')) await buildPlugin();
await runStrapi('develop', process.argv.slice(2));
