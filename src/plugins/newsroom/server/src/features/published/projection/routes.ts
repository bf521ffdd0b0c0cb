import { routerFor } from '../../../kernel/strapi/controllers';
import { healthAnswer } from './contract';
import type { controllers } from './controller';

export const routers = {
  projection: routerFor<typeof controllers>('content-api', [
    {
      method: 'GET',
      path: '/published/health',
      handler: 'projection.health',
      config: { auth: false },
      response: healthAnswer,
    },
  ]),
};
