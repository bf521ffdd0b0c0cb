import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

interface BodyError extends Error {
  status?: number;
}

/** A body that cannot be read is its sender's fault. Left alone, most parsers' errors would be answered with 500. */
function refuseBody(error: BodyError): never {
  if (error.status === 413 || error.message.includes('maxTotalFileSize')) {
    throw new errors.PayloadTooLargeError();
  }
  // strapi::body has a word of its own for a file over the limit.
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
            // Over http, as on a developer's machine, there is nothing to upgrade to.
            upgradeInsecureRequests: isHttps ? [] : null,
          },
        },
        // A browser that was told once asks for https alone, for a year: a portal without it would be lost to it.
        hsts: isHttps && { maxAge: 31536000, includeSubDomains: false },
      },
    },
    {
      name: 'strapi::cors',
      config: {
        // Pages of other origins: none in production unless they are named, any on a developer's machine.
        origin: origins.length > 0 || isProduction ? origins : '*',
        // Cookies go along to origins that were named, never to just anybody.
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
        // Nothing here reads plain text; GraphQL would take an empty one for a fault of the server.
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
