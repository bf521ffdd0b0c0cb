import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface BodyError extends Error {
  status?: number;
}

/** A body that cannot be parsed is a client error (400). Without this, most parser errors would become 500. */
function refuseBody(error: BodyError): never {
  if (error.status === 413 || error.message.includes('maxTotalFileSize')) {
    throw new errors.PayloadTooLargeError();
  }
  // strapi::body has its own error for a file over the limit.
  if (error.message.includes('maxFileSize')) throw error;
  throw new errors.ValidationError('The body cannot be read');
}

const MEGABYTE = 1024 * 1024;

export default ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => {
  const isProduction = env('NODE_ENV') === 'production';
  const origins = env.array('CORS_ORIGINS', []);
  const media = env.array('MEDIA_ORIGINS', []);
  const isHttps = env('PUBLIC_URL', '').startsWith('https://');

  return [
    'strapi::logger',
    'global::error-envelope',
    'strapi::errors',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'connect-src': ["'self'", 'https:'],
            'img-src': ["'self'", 'data:', 'blob:', 'https://market-assets.strapi.io', ...media],
            'media-src': ["'self'", 'data:', 'blob:', ...media],
            // Upgrading requests to https would break a site served over http, such as a developer's machine.
            upgradeInsecureRequests: isHttps ? [] : null,
          },
        },
        // Browsers remember HSTS for a year and then refuse http, so it is sent only if the portal is served over https.
        hsts: isHttps && { maxAge: 31536000, includeSubDomains: false },
      },
    },
    {
      name: 'strapi::cors',
      config: {
        // Without CORS_ORIGINS: no other origin in production, any origin in development.
        origin: origins.length > 0 || isProduction ? origins : '*',
        // Cookies are allowed only for named origins, never for "*".
        credentials: origins.length > 0,
        maxAge: 7200,
        expose: ['ETag', 'Retry-After', 'Newsroom-View', 'Newsroom-Visit', 'Newsroom-Impressions'],
      },
    },
    'strapi::query',
    {
      name: 'strapi::body',
      config: {
        jsonLimit: '1mb',
        formLimit: '56kb',
        // No endpoint reads plain text, and GraphQL would answer an empty text body with 500.
        text: false,
        formidable: {
          maxFileSize: env.int('UPLOAD_MAX_MEGABYTES', 200) * MEGABYTE,
          maxFields: 200,
        },
        onError: refuseBody,
      },
    },
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ];
};
