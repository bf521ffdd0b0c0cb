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
  /** Runs before Strapi loads, for changes that JSON overrides cannot express. */
  configure?: (strapi: Core.Strapi) => void | Promise<void>;
}

export interface App extends Clients {
  /** The running Strapi; a restart replaces it. */
  strapi: Core.Strapi;
  /** URL of the app; a restart keeps it. */
  url: string;
  /** Restarts on the same database and port, with new options if given. */
  restart(options?: StartOptions): Promise<void>;
  /** Called automatically at the end of the test file. */
  stop(): Promise<void>;
}

/**
 * Starts the real app in this process, on the database of this test file, and signs in as super admin. Only one at a
 * time, because Strapi stores itself in a global. Use spawnApp() for several.
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
  // Background work would disturb tests that count statements. Tests that need it turn it on.
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

/** Strapi merges limits of editors' sessions into shared defaults, so later apps in this process would get them too. */
function refuseAdminLimits({ config }: StartOptions): void {
  const admin = config?.admin as { auth?: { sessions?: unknown } } | undefined;
  if (admin?.auth?.sessions !== undefined) {
    throw new Error("Limits of editors' sessions need a process of their own: spawnApp()");
  }
}
