/** `npm run develop`: Strapi that restarts when the app's code changes. The plugin is built first, if need be. */
import { buildPlugin } from './build.mjs';
import { followNpm } from './follow-npm.mjs';
import { isCurrent } from './freshness.mjs';
import { prepareSecrets } from './secrets.mjs';
import { runStrapi } from './strapi.mjs';

prepareSecrets();
followNpm();
if (!isCurrent('plugin')) await buildPlugin();
await runStrapi('develop', process.argv.slice(2));
