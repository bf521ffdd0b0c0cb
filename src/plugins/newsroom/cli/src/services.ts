import type { Core } from '@strapi/strapi';
import type { RatingsService } from '../../server/src/features/audience/ratings';
import type { ViewsService } from '../../server/src/features/audience/views';
import type { VisitsService } from '../../server/src/features/audience/visits';
import type { ProjectionService } from '../../server/src/features/published/projection';
import type { WebhooksService } from '../../server/src/features/published/webhooks';

/** Services that commands use. */
export interface Services {
  strapi: Core.Strapi;
  projection: ProjectionService;
  webhooks: WebhooksService;
  views: ViewsService;
  ratings: RatingsService;
  visits: VisitsService;
}

/** The services of the plugin as the app has loaded it; the command bundles none of its code. */
export function servicesOf(strapi: Core.Strapi): Services {
  const service = <T>(name: string) => strapi.plugin('newsroom').service(name) as T;
  return {
    strapi,
    projection: service('projection'),
    webhooks: service('webhooks'),
    views: service('views'),
    ratings: service('ratings'),
    visits: service('visits'),
  };
}
