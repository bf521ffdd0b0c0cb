import { routerFor } from '../../../kernel/strapi/controllers';
import type { controllers } from './controller';

export const routers = {
  widgets: routerFor<typeof controllers>('content-api', [
    {
      method: 'GET',
      path: '/widgets/session.js',
      handler: 'widgets.session',
      config: { auth: false },
    },
  ]),
};
