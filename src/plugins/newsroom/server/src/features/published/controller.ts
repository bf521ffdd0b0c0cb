import type { Context } from '../../kernel/http';
import type { ServiceDeps } from '../../kernel/service';
import type { PublishedHealth } from './contract';
import { publishedService } from './service';

export const controllers = {
  published: ({ strapi }: ServiceDeps) => ({
    /** For monitors: figures only, nothing of content. */
    async health(ctx: Context): Promise<{ data: PublishedHealth }> {
      ctx.set('Cache-Control', 'no-store');
      return { data: await publishedService.from(strapi).health() };
    },
  }),
};
