import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  // Undefined in development: Strapi then uses host and port.
  url: env('PUBLIC_URL', ''),
  // Behind a proxy the client's address is in X-Forwarded-For; without one, anybody could write it there.
  proxy: { koa: env.bool('IS_PROXIED', false) },
  app: { keys: env.array('APP_KEYS', []) },
  logger: { updates: { enabled: false } },
  // `strapi transfer` over the network writes to everything; it is off unless somebody needs it.
  transfer: { remote: { enabled: env.bool('TRANSFER_REMOTE', false) } },
});
