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
    config: {
      depthLimit: 10,
      defaultLimit: 25,
      maxLimit: 100,
      landingPage: env('NODE_ENV') === 'development',
      // Left to strapi::cors in config/middlewares; on its own, GraphQL would let any site in.
      apolloServer: { cors: false },
    },
  },
  upload: {
    config: {
      // Files that a browser runs as a page of this origin could act as whoever opens them.
      security: {
        deniedTypes: [
          'image/svg+xml',
          'text/html',
          'application/xhtml+xml',
          'text/javascript',
          'application/javascript',
          'application/x-msdownload',
          'application/x-sh',
        ],
      },
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: { httpOnly: true },
    },
  },
});
