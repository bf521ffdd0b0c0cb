import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from '../paths.mjs';

const require = createRequire(path.join(root, 'package.json'));

/** Settings of the demo. As environment variables they override `.env`, so the demo never touches a developer's database. */
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

/** Starts the built portal in this process, loads the demo content if missing, and creates the demo's access. */
export async function startPortal() {
  process.chdir(root);
  const { createStrapi } = require('@strapi/strapi');
  const { loadDemo, openDemoAccess } = require(path.join(root, 'dist/src/demo'));

  const strapi = createStrapi({ appDir: root, distDir: path.join(root, 'dist') });
  strapi.config.set('server.logger.startup.enabled', false);
  // Hides Strapi's start-up messages, which are for developers.
  strapi.log.level = 'error';
  await strapi.load();
  const { loaded } = await loadDemo(strapi);
  const access = await openDemoAccess(strapi);
  await strapi.start();
  strapi.log.level = 'warn';
  return { strapi, loaded, access };
}
