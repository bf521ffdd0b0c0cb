import { routerFor } from '../../kernel/http';
import { healthAnswer } from './contract';
import type { controllers } from './controller';

export const routers = {
  published: routerFor<typeof controllers>('content-api', [
    {
      method: 'GET',
      path: '/published/health',
      handler: 'published.health',
      config: { auth: false },
      response: healthAnswer,
    },
  ]),
};
