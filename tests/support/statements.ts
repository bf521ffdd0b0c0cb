import { AsyncLocalStorage } from 'node:async_hooks';
import type { App } from './app';

/** A connection as the drivers make them: of pg it runs a query, of better-sqlite3 it prepares one for one run. */
type Connection = Record<'query' | 'prepare', (statement: unknown, ...more: unknown[]) => unknown>;

interface Pool {
  acquireConnection(): Promise<Connection>;
  releaseConnection(connection: Connection): Promise<void>;
}

/** What a new connection is asked before it is used, whoever happens to be the first to use it. */
const OPENING = /^\s*(select version\(\)|set (session )?(search_path|time zone)|pragma )/i;

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text: unknown }).text);

/** Replaces a method of an object until the answer is called. */
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

/** Calls `note` with each statement that the driver is given, prepared or not, by Strapi, knex or ourselves. */
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
 * What the database is asked by the requests that arrive while something runs, whether Strapi answers them or the fast
 * lane does. Strapi asks in the background too (its upload plugin counts files fifteen seconds after each start), and
 * work of earlier requests may still be going on.
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

/** What this process asks the database while something runs, also for requests that are written in groups. */
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
