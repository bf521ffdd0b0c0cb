import type { Core } from '@strapi/strapi';
import type { AppDirectory } from './app-directory';
import { createAppDirectory } from './app-directory';
import type { Clients } from './clients';
import { createClients } from './clients';
import { createOutsideStrapi } from './outside-strapi';
import { findFreePort } from './ports';
import type { AppOptions } from './settings';
import { appEnvironment, appOverrides } from './settings';
import { atEndOfFile, getDatabase, getFolder, getPublicDirectory } from './test-file';

export interface StartOptions extends AppOptions {
  /** Runs before Strapi loads: the place to change what JSON cannot say. */
  configure?: (strapi: Core.Strapi) => void | Promise<void>;
}

export interface App extends Clients {
  /** The running instance; another one after a restart. */
  strapi: Core.Strapi;
  /** Where it listens; the same after a restart. */
  url: string;
  /** Stops and starts again on the same database and port, with other options if given. */
  restart(options?: StartOptions): Promise<void>;
  /** Done at the end of the file anyway. */
  stop(): Promise<void>;
}

/**
 * Boots the real app in this process, on the database of this test file, and signs in as super admin.
 * One at a time: Strapi keeps itself in a global. For several at once there is spawnApp().
 */
export async function startApp(options: StartOptions = {}): Promise<App> {
  refuseAdminLimits(options);
  const database = options.database ?? (await getDatabase());
  const directory = createAppDirectory(getFolder(), getPublicDirectory());
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;

  const boot = (current: StartOptions) =>
    bootStrapi(directory, appEnvironment(database, directory.appDir, port, current), current);

  outside.starts.starts += 1;
  let running = await boot(options);
  const stop = () => running.stop();
  atEndOfFile(stop);

  const app: App = {
    ...(await createClients(url)),
    strapi: running.strapi,
    url,
    stop,
    async restart(changed = options) {
      await stop();
      outside.starts.restarts += 1;
      running = await boot({ graphql: options.graphql ?? true, ...changed });
      app.strapi = running.strapi;
    },
  };
  return app;
}

async function bootStrapi(
  directory: AppDirectory,
  environment: Record<string, string>,
  options: StartOptions
) {
  // Work in the background would mix with what a test counts; tests that need it ask for it.
  const newsroom = { background: false, ...options.newsroom };
  directory.override(appOverrides(getPublicDirectory(), { ...options, newsroom }));
  const { strapi, destroy } = createOutsideStrapi(
    {
      appDir: directory.appDir,
      distDir: directory.distDir,
      serveAdminPanel: options.adminPanel ?? false,
    },
    environment
  );
  try {
    await options.configure?.(strapi);
    await strapi.load();
    await strapi.listen();
  } catch (error) {
    await destroy();
    throw error;
  }
  return { strapi, stop: destroy };
}

/** Strapi merges the limits of editors' sessions into its defaults, for every app that starts later in this process. */
function refuseAdminLimits({ config }: StartOptions): void {
  const admin = config?.admin as { auth?: { sessions?: unknown } } | undefined;
  if (admin?.auth?.sessions !== undefined) {
    throw new Error("Limits of editors' sessions need a process of their own: spawnApp()");
  }
}
