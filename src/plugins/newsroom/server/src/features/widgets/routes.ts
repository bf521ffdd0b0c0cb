import { routerFor } from '../../kernel/http';
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
