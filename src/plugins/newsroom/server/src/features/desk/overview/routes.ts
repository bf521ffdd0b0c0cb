import { routerFor } from '../../../kernel/strapi/controllers';
import { overviewAnswer } from './contract';
import type { controllers } from './controller';

export const routers = {
  overview: routerFor<typeof controllers>('admin', [
    {
      method: 'GET',
      path: '/overview',
      handler: 'overview.read',
      config: { policies: [{ name: 'admin::isAuthenticatedAdmin', config: {} }] },
      response: overviewAnswer,
    },
  ]),
};
