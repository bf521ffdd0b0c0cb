declare global {
  /** The database of the Jest project. Set in jest.config.mjs. */
  var databaseKind: 'sqlite' | 'postgres';

  /** Access to Node outside of Jest's sandbox, where Strapi runs. Set in environment.ts. */
  var outside: {
    require: NodeJS.Require;
    global: typeof globalThis;
    /** How often this test file started an app, restarted it, or spawned one. */
    starts: { starts: number; restarts: number; processes: number };
  };
}

export {};
