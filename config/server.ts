import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('HOST', '0.0.0.0'),
  port: env.int('PORT', 1337),
  // Undefined in development: Strapi then uses host and port.
  url: env('PUBLIC_URL', ''),
  app: { keys: env.array('APP_KEYS', []) },
});
