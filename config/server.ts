import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const proxies = env.int('TRUSTED_PROXIES', env.bool('IS_PROXIED', false) ? 1 : 0);
  return {
    host: env('HOST', '0.0.0.0'),
    port: env.int('PORT', 1337),
    // Undefined in development: Strapi then uses host and port.
    url: env('PUBLIC_URL', ''),
    // Each trusted proxy appends one address to X-Forwarded-For; entries before those can be forged by the client.
    // By default Koa would trust the first entry.
    proxy: { koa: proxies > 0, maxIpsCount: proxies },
    app: { keys: env.array('APP_KEYS', []) },
    logger: { updates: { enabled: false } },
    // OpenAPI document at /api/openapi.json. Off in production by default, because generating it is expensive.
    openapi: {
      'content-api': {
        access: env.bool('OPENAPI', env('NODE_ENV') !== 'production') ? 'public' : 'disabled',
      },
    },
    // `strapi transfer` over the network can overwrite the whole database, so it is off by default.
    transfer: { remote: { enabled: env.bool('TRANSFER_REMOTE', false) } },
  };
};
