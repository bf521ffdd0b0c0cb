/**
 * `strapi build`, as production needs it: where NODE_ENV says nothing, Strapi makes it "development" before it builds,
 * and the panel gets the slow development version of React.
 */
import { runStrapi } from './strapi.mjs';

process.env.NODE_ENV = 'production';
await runStrapi('build', process.argv.slice(2));
