import type { Core } from '@strapi/strapi';

const HOUR = 3600;
const DAY = 24 * HOUR;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    // Without these, every session could last a month, whether "remember me" is ticked or not.
    sessions: { maxSessionLifespan: DAY, maxRefreshTokenLifespan: 30 * DAY },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  flags: { nps: false, promoteEE: false },
});
