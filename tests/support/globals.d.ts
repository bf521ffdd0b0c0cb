declare global {
  /** The database that the project of this run is about. Set in jest.config.mjs. */
  var databaseKind: 'sqlite' | 'postgres';

  /** The world outside of Jest's sandbox, in which Strapi runs. Set in environment.ts. */
  var outside: {
    require: NodeJS.Require;
    global: typeof globalThis;
    /** How often this file started an app, started it again, or started one as a process. */
    starts: { starts: number; restarts: number; processes: number };
  };
}

export {};
