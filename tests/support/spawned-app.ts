import type { AppProcess } from './app-process';
import { runAppProcess } from './app-process';
import { createAppDirectory } from './app-directory';
import type { Clients } from './clients';
import { createClients } from './clients';
import { findFreePort } from './ports';
import type { AppOptions } from './settings';
import { appEnvironment, appOverrides } from './settings';
import { atEndOfFile, getDatabase, getFolder, getPublicDirectory } from './test-file';

export interface SpawnedApp extends Clients {
  url: string;
  /** The process: its ID, output and exit. */
  process: AppProcess;
  /** Sends SIGKILL: the app cannot run any more code. */
  kill(): Promise<void>;
  /** Sends SIGTERM: the app shuts down cleanly. Called automatically at the end of the test file. */
  stop(): Promise<void>;
}

/**
 * Starts the real app as a separate process, on the database of this test file, and signs in as super admin. Several
 * can run at once; on PostgreSQL also on one database. With `at` it listens at the URL of an earlier one.
 */
export async function spawnApp(options: AppOptions = {}, at?: string): Promise<SpawnedApp> {
  const database = options.database ?? (await getDatabase());
  const directory = createAppDirectory(getFolder(), getPublicDirectory());
  directory.override(appOverrides(getPublicDirectory(), options));
  const port = at === undefined ? await findFreePort() : Number(new URL(at).port);
  const url = `http://127.0.0.1:${port}`;

  outside.starts.processes += 1;
  const running = runAppProcess(
    directory,
    options.adminPanel ? 'serve-with-panel' : 'serve',
    appEnvironment(database, directory.appDir, port, options)
  );
  const end = async (signal: NodeJS.Signals) => {
    running.kill(signal);
    await running.ended;
  };
  atEndOfFile(() => end('SIGTERM'));
  await running.listening;

  return {
    ...(await createClients(url)),
    url,
    process: running,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
