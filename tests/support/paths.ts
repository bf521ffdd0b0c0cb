import os from 'node:os';
import path from 'node:path';

/** Root of the checkout. */
export const root = path.resolve(__dirname, '..', '..');

/** Folder for temporary files of the run. run.mjs always removes it. */
export const temporary = process.env.NEWSROOM_TEST_TMP ?? os.tmpdir();

/** Scripts that run as separate processes. */
export const scripts = {
  runApp: path.join(__dirname, 'run-app.cjs'),
  configLayer: path.join(__dirname, 'config-layer.cjs'),
  privateFilesProvider: path.join(__dirname, 'private-files-provider.cjs'),
  postgresServer: path.join(__dirname, 'postgres-server.mjs'),
};
