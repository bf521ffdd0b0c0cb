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

/** The part of knex's connection pool that we use. */
interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

type Listeners = Map<string | symbol, Set<unknown>>;

/** Creates a Strapi outside of Jest's sandbox that leaves nothing behind when destroyed. */
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
    /** Can be called repeatedly, and for a Strapi that failed to load. */
    destroy: () => {
      destroyed ??= destroyKeepingListeners(strapi, before).finally(restoreEnvironment);
      return destroyed;
    },
  };
}

/** Drops the app's and the plugin's modules from the cache, so that each start has fresh module state. */
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

/** Strapi's destroy calls `process.removeAllListeners()`, which would disconnect the worker from Jest. */
async function destroyKeepingListeners(strapi: Core.Strapi, before: Listeners): Promise<void> {
  const { process } = outside.global;
  const removeAllListeners = process.removeAllListeners.bind(process);
  process.removeAllListeners = (name) => (name === undefined ? process : removeAllListeners(name));
  try {
    if (strapi.isLoaded) await waitForQuietDatabase(strapi);
    await strapi.destroy();
  } catch (error) {
    // A Strapi that failed to load cannot be destroyed cleanly. The error of loading matters more.
    if (strapi.isLoaded) throw error;
    await strapi.db.destroy();
  } finally {
    // Deleting the own property restores the prototype's method.
    Reflect.deleteProperty(process, 'removeAllListeners');
    removeListenersSince(before);
    Reflect.deleteProperty(outside.global, 'strapi');
  }
}

/**
 * Strapi reads a document again for its event after the response was sent. In production the process would exit; here
 * that query would wait for a connection of a destroyed pool.
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
