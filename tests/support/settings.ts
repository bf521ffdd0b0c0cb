import path from 'node:path';
import type { ConfigOverrides } from './app-directory';
import type { TestDatabase } from './databases';

export interface AppOptions {
  /** Options of the plugin that override those in config/plugins. */
  newsroom?: Record<string, unknown>;
  /** Overrides of other files in config/, by file name: `{ server: { proxy: { koa: true } } }`. */
  config?: ConfigOverrides;
  /** Environment variables that override the defaults of apps under test. */
  env?: Record<string, string>;
  /** Whether to load the GraphQL plugin, a fifth of the start time. A restart keeps it. @default true */
  graphql?: boolean;
  /** Serve the built admin panel. @default false */
  adminPanel?: boolean;
  /** @default the database of this test file */
  database?: TestDatabase;
}

export const SECRETS = {
  APP_KEYS: 'first-test-key,second-test-key',
  API_TOKEN_SALT: 'test-api-token-salt',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
  JWT_SECRET: 'test-jwt-secret',
};

/** True for environment variables that would change how the app under test starts. */
export function isAppVariable(name: string): boolean {
  return (
    /^(DATABASE_|STRAPI_|APP_|CORS_|MEDIA_|UPLOAD_|WEBHOOK_)/.test(name) ||
    [
      'HOST',
      'PORT',
      'PUBLIC_URL',
      'IS_PROXIED',
      'TRUSTED_PROXIES',
      'TRANSFER_REMOTE',
      'OPENAPI',
    ].includes(name)
  );
}

/** The complete environment of an app under test. */
export function appEnvironment(
  database: Pick<TestDatabase, 'env'>,
  appDir: string,
  port: number,
  options: AppOptions = {}
): Record<string, string> {
  return {
    ...SECRETS,
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: String(port),
    STRAPI_TELEMETRY_DISABLED: 'true',
    // Ignores the developer's .env file.
    ENV_PATH: path.join(appDir, '.env'),
    ...database.env,
    ...options.env,
  };
}

/** The config overrides of an app under test. */
export function appOverrides(publicDir: string, options: AppOptions = {}): ConfigOverrides {
  const base: ConfigOverrides = {
    server: {
      dirs: { public: publicDir },
      // The client reuses connections. With a short timeout, a busy server could close one while a request is sent.
      http: { serverOptions: { keepAliveTimeout: 600_000 } },
      logger: {
        updates: { enabled: false },
        startup: { enabled: false },
        config: { level: process.env.LOG_LEVEL ?? 'warn' },
      },
    },
    admin: { autoOpen: false },
    plugins: {
      newsroom: { config: options.newsroom ?? {} },
      ...(options.graphql === false && { graphql: { enabled: false } }),
    },
  };
  return overlay(base, options.config ?? {}) as ConfigOverrides;
}

function overlay(base: unknown, over: unknown): unknown {
  if (!isRecord(base) || !isRecord(over)) return over;
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = key in base ? overlay(base[key], value) : value;
  }
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
