import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => {
  const proxies = env.int('TRUSTED_PROXIES', env.bool('IS_PROXIED', false) ? 1 : 0);
  return {
    host: env('HOST', '0.0.0.0'),
    port: env.int('PORT', 1337),
    // Undefined in development: Strapi then uses host and port.
    url: env('PUBLIC_URL', ''),
    // Each trusted proxy adds one address to X-Forwarded-For, at its end; whatever stands before those anybody can have
    // written. Koa alone would believe the first.
    proxy: { koa: proxies > 0, maxIpsCount: proxies },
    app: { keys: env.array('APP_KEYS', []) },
    logger: { updates: { enabled: false } },
    // The description of the REST API, at /api/openapi.json; making it is work that strangers need not ask for.
    openapi: {
      'content-api': {
        access: env.bool('OPENAPI', env('NODE_ENV') !== 'production') ? 'public' : 'disabled',
      },
    },
    // `strapi transfer` over the network writes to everything; it is off unless somebody needs it.
    transfer: { remote: { enabled: env.bool('TRANSFER_REMOTE', false) } },
  };
};
