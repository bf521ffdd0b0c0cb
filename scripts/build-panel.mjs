/**
 * `strapi build` for production. Without NODE_ENV Strapi sets it to "development" before it builds, and the panel
 * would contain the slow development build of React.
 */
import { runStrapi } from './strapi.mjs';

process.env.NODE_ENV = 'production';
await runStrapi('build', process.argv.slice(2));
