import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  newsroom: {
    enabled: true,
    config: {
      locales: { initial: ['vi', 'en'] },
    },
  },
  graphql: {
    enabled: true,
    config: { depthLimit: 10, defaultLimit: 25, maxLimit: 100, landingPage: false },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: { httpOnly: true },
    },
  },
});
