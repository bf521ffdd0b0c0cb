declare global {
  /** The database that the project of this run is about. Set in jest.config.mjs. */
  var databaseKind: 'sqlite' | 'postgres';

  /** The world outside of Jest's sandbox, in which Strapi runs. Set in environment.ts. */
  var outside: { require: NodeJS.Require; global: typeof globalThis };
}

export {};
