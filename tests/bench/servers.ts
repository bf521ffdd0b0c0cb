import { Client } from 'pg';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startApp } from '../support/app';
import type { AppDirectory } from '../support/app-directory';
import { createAppDirectory } from '../support/app-directory';
import { runAppProcess } from '../support/app-process';
import type { TestDatabase } from '../support/databases';
import { createDatabase, runOnPostgres, urlOfDatabase } from '../support/databases';
import { root } from '../support/paths';
import { findFreePort } from '../support/ports';
import { createPublishedSide } from '../support/published-side';
import { appEnvironment, appOverrides } from '../support/settings';
import { atEndOfFile, getFolder, getPublicDirectory } from '../support/test-file';
import { writeLargeSite } from './large-site';
import { createStockDirectory } from './stock/app-directory';
import { moveToStock } from './stock/database';
import type { Schemas } from './stock/schemas';
import { readSchemas } from './stock/schemas';
import { say } from './table';

/** A database with content and without connections. */
export interface Content {
  database: TestDatabase;
  schemas: Schemas;
}

/** Content with its published side. */
export interface Site extends Content {
  /** Slugs of Vietnamese articles, newest first. */
  slugs: string[];
}

export interface Server {
  url: string;
  pid: number;
  database: TestDatabase;
  stop(): Promise<void>;
}

/** Rows of an SQL statement. */
export async function ask<Row>({ env }: TestDatabase, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: env['DATABASE_URL'] });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}

/** Creates a site with this many articles. */
export async function makeSite(articles: number): Promise<Site> {
  const database = await createDatabase(getFolder());
  atEndOfFile(() => database.drop());
  const app = await startApp({ database });
  let started = Date.now();
  const took = () => {
    const seconds = ((Date.now() - started) / 1000).toFixed(0);
    started = Date.now();
    return `${seconds} s`;
  };
  await writeLargeSite(app.strapi, { articles });
  say(`${articles} articles written in ${took()}`);
  const { service, settle } = createPublishedSide(app.strapi);
  await service.rebuild();
  await settle();
  say(`${articles} articles brought to the published side in ${took()}`);
  const schemas = readSchemas(app.strapi);
  await app.stop();

  await ask(database, 'vacuum analyze');
  const rows = await ask<{ slug: string }>(
    database,
    `select slug from newsroom_articles where locale = 'vi' and published_at is not null
     order by date_published desc`
  );
  return { database, schemas, slugs: rows.map(({ slug }) => slug) };
}

interface Settings {
  /** Options of the plugin. */
  newsroom?: Record<string, unknown>;
  /** `test` allows signing in without https. @default production */
  mode?: 'production' | 'test';
  /** Environment variables. */
  env?: Record<string, string>;
}

/** Node's memory flags in `npm start`. */
function startFlags(): string {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string };
  };
  return /--max-old-space-size=\d+/.exec(scripts.start)?.[0] ?? '';
}

/** Starts the portal as a process on the site's database, with the memory limits of `npm start`. */
export async function startPortal({ database }: Content, settings: Settings = {}): Promise<Server> {
  const { newsroom = {}, mode, env } = settings;
  const directory = createAppDirectory(getFolder(), getPublicDirectory());
  directory.override(appOverrides(getPublicDirectory(), { newsroom }));
  return serve(directory, database, mode, { NODE_OPTIONS: startFlags(), ...env });
}

/** Starts stock Strapi on a copy of the site's database, with readers' content public. */
export async function startStock(
  { database, schemas }: Content,
  { mode, extend }: Pick<Settings, 'mode'> & { extend?: (appDir: string) => void } = {}
): Promise<Server> {
  const copy = await copyDatabase(database);
  await moveToStock(copy, schemas);
  const directory = createStockDirectory(path.join(getFolder(), 'stock'), schemas);
  extend?.(directory.appDir);
  return serve(directory, copy, mode);
}

async function serve(
  directory: AppDirectory,
  database: TestDatabase,
  mode = 'production',
  env: Record<string, string> = {}
): Promise<Server> {
  const port = await findFreePort();
  const environment = appEnvironment(database, directory.appDir, port, {
    env: { NODE_ENV: mode, ...env },
  });
  const running = runAppProcess(directory, 'serve', environment);
  let isStopping = false;
  const stop = async () => {
    isStopping = true;
    running.kill('SIGTERM');
    await running.ended;
  };
  const tellOfEnd = async () => {
    const how = await running.ended;
    if (!isStopping) say(`A server ended by itself (${how}):\n${running.output().slice(-5_000)}`);
  };
  void tellOfEnd();
  atEndOfFile(stop);
  await running.listening;
  return { url: `http://127.0.0.1:${port}`, pid: running.pid, database, stop };
}

/** The original must not have connections during the copy. */
async function copyDatabase({ env }: TestDatabase): Promise<TestDatabase> {
  const original = new URL(env['DATABASE_URL'] ?? '');
  const from = original.pathname.slice(1);
  const name = `${from}_${randomBytes(3).toString('hex')}`;
  const server = urlOfDatabase(original.href, 'postgres');
  await runOnPostgres(server, `CREATE DATABASE "${name}" TEMPLATE "${from}"`);
  const url = urlOfDatabase(original.href, name);
  const drop = () => runOnPostgres(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  atEndOfFile(drop);
  return { env: { ...env, DATABASE_URL: url }, openWith: `psql '${url}'`, drop };
}

/** Resident memory of a process, in megabytes. */
export function residentMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}
