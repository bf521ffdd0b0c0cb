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
  /** The process: its id, its output, and how it ended. */
  process: AppProcess;
  /** SIGKILL: no code of the app runs any more. */
  kill(): Promise<void>;
  /** SIGTERM: the app shuts down in order. Done at the end of the file anyway. */
  stop(): Promise<void>;
}

/**
 * Starts the real app as a process of its own, on the database of this test file, and signs in as super admin.
 * Several can run at once: on PostgreSQL, several on one database. With `at`, where another one listened before.
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
