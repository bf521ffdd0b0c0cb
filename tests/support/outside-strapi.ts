import type * as StrapiModule from '@strapi/strapi';
import type { Core } from '@strapi/strapi';
import path from 'node:path';
import { root } from './paths';
import { isAppVariable } from './settings';

interface Directories {
  appDir: string;
  distDir: string;
  serveAdminPanel: boolean;
}

/** What knex knows of its connections. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

type Listeners = Map<string | symbol, Set<unknown>>;

/** Makes a Strapi outside of Jest's sandbox, which leaves nothing behind once it is destroyed. */
export function createOutsideStrapi(directories: Directories, environment: Record<string, string>) {
  if ('strapi' in outside.global && outside.global.strapi) {
    throw new Error('An app is running in this process: stop it first, or use spawnApp()');
  }
  const restoreEnvironment = setEnvironment(environment);
  const before = listListeners();
  forgetOurModules();

  const { createStrapi } = outside.require('@strapi/strapi') as typeof StrapiModule;
  const strapi: Core.Strapi = createStrapi(directories);
  let destroyed: Promise<void> | undefined;

  return {
    strapi,
    /** Can be called again, and for a Strapi that failed to load. */
    destroy: () => {
      destroyed ??= destroyKeepingListeners(strapi, before).finally(restoreEnvironment);
      return destroyed;
    },
  };
}

/** The app's and the plugin's own code starts with fresh module state at each boot, as in a new process. */
function forgetOurModules(): void {
  const ours = ['dist', 'src/plugins/newsroom/dist'].map((folder) => path.join(root, folder, '/'));
  for (const file of Object.keys(outside.require.cache)) {
    if (ours.some((folder) => file.startsWith(folder))) delete outside.require.cache[file];
  }
}

function setEnvironment(environment: Record<string, string>): () => void {
  const { env } = outside.global.process;
  const before = { ...env };
  for (const name of Object.keys(env).filter(isAppVariable)) delete env[name];
  Object.assign(env, environment);
  return () => {
    for (const name of Object.keys(env)) if (!(name in before)) delete env[name];
    Object.assign(env, before);
  };
}

function listListeners(): Listeners {
  const { process } = outside.global;
  return new Map(process.eventNames().map((name) => [name, new Set(process.rawListeners(name))]));
}

/** Strapi ends with `process.removeAllListeners()`, which would cut the worker off from Jest. */
async function destroyKeepingListeners(strapi: Core.Strapi, before: Listeners): Promise<void> {
  const { process } = outside.global;
  const removeAllListeners = process.removeAllListeners.bind(process);
  process.removeAllListeners = (name) => (name === undefined ? process : removeAllListeners(name));
  try {
    if (strapi.isLoaded) await waitForQuietDatabase(strapi);
    await strapi.destroy();
  } catch (error) {
    // A Strapi that failed to load cannot be destroyed in order; why it failed to load is what matters.
    if (strapi.isLoaded) throw error;
    await strapi.db.destroy();
  } finally {
    // What is left is the method of the prototype.
    Reflect.deleteProperty(process, 'removeAllListeners');
    removeListenersSince(before);
    Reflect.deleteProperty(outside.global, 'strapi');
  }
}

/**
 * Strapi reads a document once more for the event of its change, after the change was answered. A process would take
 * such a query with it; here it would wait for a connection of a pool that is gone.
 */
async function waitForQuietDatabase(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  const deadline = Date.now() + 2_000;
  for (let quiet = 0; quiet < 3 && Date.now() < deadline;) {
    const isBusy = pool.numUsed() + pool.numPendingAcquires() > 0;
    quiet = isBusy ? 0 : quiet + 1;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function removeListenersSince(before: Listeners): void {
  const { process } = outside.global;
  for (const event of process.eventNames()) {
    for (const listener of process.rawListeners(event)) {
      if (!before.get(event)?.has(listener)) {
        process.off(event, listener as (...args: unknown[]) => void);
      }
    }
  }
}
