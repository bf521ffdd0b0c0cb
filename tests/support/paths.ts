import path from 'node:path';

/** The checkout. */
export const root = path.resolve(__dirname, '..', '..');

/** Plain scripts that run in processes of their own. */
export const scripts = {
  runApp: path.join(__dirname, 'run-app.cjs'),
  configLayer: path.join(__dirname, 'config-layer.cjs'),
  postgresServer: path.join(__dirname, 'postgres-server.mjs'),
};
