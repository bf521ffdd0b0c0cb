import path from 'node:path';
import type { Core } from '@strapi/strapi';

/**
 * SQLite is the embedded default. PostgreSQL is chosen by DATABASE_CLIENT=postgres, or by a DATABASE_URL alone.
 * Environment variables are listed in .env.example.
 */
export default ({ env }: Core.Config.Shared.ConfigParams) => {
  const url = env('DATABASE_URL', '');
  const client = env('DATABASE_CLIENT', url ? 'postgres' : 'sqlite');

  if (client === 'sqlite') {
    return {
      connection: {
        client: 'sqlite',
        connection: {
          // From the compiled config (dist/config) back to the root of the app.
          filename: path.resolve(__dirname, '..', '..', env('DATABASE_FILENAME', '.tmp/data.db')),
        },
        useNullAsDefault: true,
      },
    };
  }

  if (client !== 'postgres') {
    throw new Error(`DATABASE_CLIENT must be "sqlite" or "postgres", not "${client}"`);
  }

  const ssl = env.bool('DATABASE_SSL', false) && {
    // Only "false" switches the certificate check off; an empty variable does not.
    rejectUnauthorized: env('DATABASE_SSL_REJECT_UNAUTHORIZED', 'true') !== 'false',
    ca: env('DATABASE_SSL_CA', '') || undefined,
  };

  return {
    connection: {
      client: 'postgres',
      connection: url
        ? { connectionString: url, ssl, schema: env('DATABASE_SCHEMA', 'public') }
        : {
            host: env('DATABASE_HOST', 'localhost'),
            port: env.int('DATABASE_PORT', 5432),
            database: env('DATABASE_NAME', 'newsroom'),
            user: env('DATABASE_USERNAME', 'newsroom'),
            password: env('DATABASE_PASSWORD', ''),
            ssl,
            schema: env('DATABASE_SCHEMA', 'public'),
          },
      pool: { min: env.int('DATABASE_POOL_MIN', 2), max: env.int('DATABASE_POOL_MAX', 10) },
      acquireConnectionTimeout: env.int('DATABASE_CONNECTION_TIMEOUT', 60000),
    },
  };
};
