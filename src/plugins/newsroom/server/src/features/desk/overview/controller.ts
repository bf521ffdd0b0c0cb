import type { Context } from '../../../kernel/strapi/controllers';
import type { ServiceDeps } from '../../../kernel/strapi/service';
import type { Overview } from './contract';
import { overviewService } from './service';

export const controllers = {
  overview: ({ strapi }: ServiceDeps) => ({
    async read(ctx: Context): Promise<{ data: Overview }> {
      const { userAbility } = ctx.state as { userAbility: object };
      return { data: await overviewService.from(strapi).read(userAbility) };
    },
  }),
};
