import type { Core } from '@strapi/strapi';

export default ({ env }: Core.Config.Shared.ConfigParams) => ({
  newsroom: {
    enabled: true,
    config: {
      locales: { initial: ['vi', 'en'] },
      sessions: {
        enforce: true,
        origins: env.array('CORS_ORIGINS', []),
      },
      webhooks: {
        endpoints: env('WEBHOOK_URL')
          ? [{ name: 'frontend', url: env('WEBHOOK_URL'), secret: env('WEBHOOK_SECRET') }]
          : [],
      },
    },
  },
  // Comments wait for approval; what readers may ask is narrowed in src/extensions/comments.
  comments: {
    enabled: true,
    config: {
      enabledCollections: ['plugin::newsroom.article'],
      approvalFlow: ['plugin::newsroom.article'],
      entryLabel: { 'plugin::newsroom.article': ['title', 'slug'] },
      moderatorRoles: [],
      badWords: false,
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
      // What newsrooms publish. Left out is what a browser runs as a page of this origin, which could act as whoever
      // opens it: HTML, XML, scripts; and SVG, which is XML with scripts.
      security: {
        allowedTypes: [
          'image/*',
          'video/*',
          'audio/*',
          'text/plain',
          'text/csv',
          'text/vtt',
          'application/pdf',
          'application/zip',
          'application/msword',
          'application/vnd.ms-excel',
          'application/vnd.ms-powerpoint',
          'application/vnd.openxmlformats-officedocument.*',
          'application/vnd.oasis.opendocument.*',
        ],
        // Also by the type that a file claims: a bucket would serve it as that.
        deniedTypes: [
          'image/svg+xml',
          'text/html',
          'application/xhtml+xml',
          'text/xml',
          'application/xml',
          'text/javascript',
          'application/javascript',
        ],
      },
    },
  },
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET'),
      jwtManagement: 'refresh',
      sessions: {
        httpOnly: true,
        cookie: {
          // A page of another site gets it with "none" only, which browsers take over https alone.
          sameSite: env('READER_COOKIE_SAMESITE', 'lax'),
          secure: env('PUBLIC_URL', '').startsWith('https://'),
        },
      },
      // By address alone, whoever signs in: fewer would lock out an office behind one address.
      ratelimit: { interval: { min: 5 }, max: 10 },
    },
  },
});
