import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../paths.mjs';

const require = createRequire(path.join(root, 'package.json'));

/** The demo's own settings. They stand in the environment, which goes before `.env`, so a developer's database is safe. */
export function demoEnvironment({ host, port }) {
  return {
    NODE_ENV: 'development',
    HOST: host,
    PORT: String(port),
    PUBLIC_URL: '',
    DATABASE_CLIENT: 'sqlite',
    DATABASE_URL: '',
    DATABASE_FILENAME: '.tmp/demo.db',
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}

/** Starts the built portal in this process, loads the content if it is not there, and opens the doors. */
export async function startPortal() {
  process.chdir(root);
  const { createStrapi } = require('@strapi/strapi');
  const { loadDemo, openDemoAccess } = require(path.join(root, 'dist/src/demo'));

  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  strapi.config.set('server.logger.startup.enabled', false);
  // What Strapi has to say while it starts is for those who develop.
  strapi.log.level = 'error';
  await strapi.load();
  const { loaded } = await loadDemo(strapi);
  const access = await openDemoAccess(strapi);
  await strapi.start();
  strapi.log.level = 'warn';
  return { strapi, loaded, access };
}
