import type { Context } from '../../../kernel/strapi/controllers';
import type { ServiceDeps } from '../../../kernel/strapi/service';
import type { PublishedHealth } from './contract';
import { projectionService } from './service';

export const controllers = {
  projection: ({ strapi }: ServiceDeps) => ({
    /** For monitoring: numbers only, no content. */
    async health(ctx: Context): Promise<{ data: PublishedHealth }> {
      ctx.set('Cache-Control', 'no-store');
      return { data: await projectionService.from(strapi).health() };
    },
  }),
};
