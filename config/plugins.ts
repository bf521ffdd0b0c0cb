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
  // Comments wait for approval. src/extensions/comments restricts what readers may request.
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
      // CORS is handled by strapi::cors in config/middlewares; Apollo's own default allows every origin.
      apolloServer: { cors: false },
    },
  },
  upload: {
    config: {
      // File types that newsrooms publish. Types that a browser would run as a page of this origin (HTML, XML, scripts,
      // and SVG, which can contain scripts) are left out: such a page could act with the session of whoever opens it.
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
        // Checked against the declared type too, because object storage would serve the file with it.
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
          // Pages of another site get the cookie only with "none", which browsers accept only over https.
          sameSite: env('READER_COOKIE_SAMESITE', 'lax'),
          secure: env('PUBLIC_URL', '').startsWith('https://'),
        },
      },
      // Counted per IP address: a lower limit would lock out an office behind one address.
      ratelimit: { interval: { min: 5 }, max: 10 },
    },
  },
});
