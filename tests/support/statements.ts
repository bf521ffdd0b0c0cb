import { AsyncLocalStorage } from 'node:async_hooks';
import type { App } from './app';

/** A connection of a driver: pg has `query`; better-sqlite3 has `prepare`, which knex calls once per query. */
type Connection = Record<'query' | 'prepare', (statement: unknown, ...more: unknown[]) => unknown>;

interface Pool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/** Statements that initialise a new connection, which do not belong to the request that happens to open it. */
const OPENING = /^\s*(select version\(\)|set (session )?(search_path|time zone)|pragma )/i;

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text: unknown }).text);

/** Replaces a method until the returned function is called. */
function replaceMethod<Name extends string>(
  owner: Record<Name, (...parameters: unknown[]) => unknown>,
  name: Name,
  make: (own: (...parameters: unknown[]) => unknown) => (...parameters: unknown[]) => unknown
): () => void {
  const isInherited = !Object.hasOwn(owner, name);
  const own = owner[name];
  owner[name] = make(own);
  return () => {
    if (isInherited) Reflect.deleteProperty(owner, name);
    else owner[name] = own;
  };
}

/** Calls `note` with each statement passed to the driver, prepared or not, by Strapi, knex or the plugin. */
async function watchDriver(app: App, note: (sql: string) => void): Promise<() => void> {
  const pool = app.strapi.db.connection.client as Pool;
  const connection = await pool.acquireConnection();
  const driver = Object.getPrototypeOf(connection) as Connection;
  await pool.releaseConnection(connection);
  const method = databaseKind === 'postgres' ? 'query' : 'prepare';
  return replaceMethod(
    driver,
    method,
    (own) =>
      function run(this: unknown, statement, ...more) {
        note(textOf(statement));
        return own.call(this, statement, ...more);
      }
  );
}

/**
 * Statements caused by requests that arrive while `run` runs, through Strapi or the fast lane. Excludes background
 * queries (Strapi's upload plugin counts files 15 s after each start) and work left over from earlier requests.
 */
export async function statementsOf(app: App, run: () => Promise<unknown>): Promise<string[]> {
  const requests = new AsyncLocalStorage<true>();
  const server = app.strapi.server.httpServer as unknown as Record<
    'emit',
    (...parameters: unknown[]) => unknown
  >;
  const restore = replaceMethod(
    server,
    'emit',
    (emit) =>
      (...parameters) =>
        parameters[0] === 'request'
          ? requests.run(true, () => emit.apply(server, parameters))
          : emit.apply(server, parameters)
  );
  try {
    return await allStatementsOf(app, run, () => requests.getStore() === true);
  } finally {
    restore();
  }
}

/** All statements of this process while `run` runs, including those for requests that are written in groups. */
export async function allStatementsOf(
  app: App,
  run: () => Promise<unknown>,
  isMeant: () => boolean = () => true
): Promise<string[]> {
  const statements: string[] = [];
  const unwatch = await watchDriver(app, (sql) => {
    if (isMeant() && !OPENING.test(sql)) statements.push(sql);
  });
  try {
    await run();
  } finally {
    unwatch();
  }
  return statements;
}
