import os from 'node:os';
import path from 'node:path';

/** The checkout. */
export const root = path.resolve(__dirname, '..', '..');

/** For what goes with the run: run.mjs removes it, however the run ended. */
export const temporary = process.env.NEWSROOM_TEST_TMP ?? os.tmpdir();

/** Plain scripts that run in processes of their own. */
export const scripts = {
  runApp: path.join(__dirname, 'run-app.cjs'),
  configLayer: path.join(__dirname, 'config-layer.cjs'),
  privateFilesProvider: path.join(__dirname, 'private-files-provider.cjs'),
  postgresServer: path.join(__dirname, 'postgres-server.mjs'),
};
