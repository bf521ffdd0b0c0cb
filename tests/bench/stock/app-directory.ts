import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AppDirectory } from '../../support/app-directory';
import { root } from '../../support/paths';
import type { Schemas } from './schemas';
import { stockUid } from './schemas';

/** Dependencies of `create-strapi-app`, and GraphQL. */
const DEPENDENCIES = [
  '@strapi/plugin-graphql',
  '@strapi/plugin-users-permissions',
  '@strapi/strapi',
  'pg',
];

/** Middlewares of a new app, without the request logger. */
const MIDDLEWARES = ['errors', 'security', 'cors', 'poweredBy', 'query', 'body', 'session'].concat(
  'favicon',
  'public'
);

const factory = (name: string, uid: string) =>
  `module.exports = require('@strapi/strapi').factories.${name}(${JSON.stringify(uid)});\n`;

/** A stock Strapi app: types and components as files, core routers, controllers and services, default settings. */
export function createStockDirectory(appDir: string, schemas: Schemas): AppDirectory {
  const write = (file: string, text: string) => {
    const target = path.join(appDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const writeConfig = (name: string, value: unknown) =>
    write(`dist/config/${name}.js`, `module.exports = ${JSON.stringify(value)};\n`);

  const versions = Object.fromEntries(DEPENDENCIES.map((name) => [name, '*']));
  write('package.json', JSON.stringify({ name: 'stock', dependencies: versions }));
  // The same database, secrets and server config as the portal.
  for (const name of ['admin', 'database']) {
    const real = JSON.stringify(path.join(root, 'dist', 'config', `${name}.js`));
    write(`dist/config/${name}.js`, `module.exports = require(${real}).default;\n`);
  }
  writeConfig('api', { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } });
  writeConfig(
    'middlewares',
    MIDDLEWARES.map((name) => `strapi::${name}`)
  );
  write('dist/config/server.js', SERVER);
  write('dist/config/plugins.js', PLUGINS);

  for (const [name, schema] of schemas.components) {
    write(`dist/src/components/newsroom/${name}.json`, JSON.stringify(schema));
  }
  for (const [name, schema] of schemas.contentTypes) {
    const folder = `dist/src/api/${name}`;
    write(`${folder}/content-types/${name}/schema.json`, JSON.stringify(schema));
    for (const kind of ['router', 'controller', 'service']) {
      const core = `createCore${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
      write(
        `${folder}/${kind === 'router' ? 'route' : kind}s/${name}.js`,
        factory(core, stockUid(name))
      );
    }
  }
  write('public/uploads/.gitkeep', '');
  symlinkSync(path.join(root, 'node_modules'), path.join(appDir, 'node_modules'));
  // These config files do not support overrides.
  return { appDir, distDir: path.join(appDir, 'dist'), override: () => undefined };
}

const SERVER = `module.exports = ({ env }) => ({
  host: env('HOST'),
  port: env.int('PORT'),
  app: { keys: env.array('APP_KEYS') },
  logger: { updates: { enabled: false }, startup: { enabled: false }, config: { level: 'warn' } },
});
`;

const PLUGINS = `module.exports = ({ env }) => ({
  graphql: { enabled: true, config: { landingPage: false } },
  'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } },
});
`;
