import { routerFor } from '../../../kernel/strapi/controllers';
import { editorSessionAnswer } from './contract';
import type { controllers } from './controller';

export const routers = {
  'editor-session': routerFor<typeof controllers>('admin', [
    {
      method: 'GET',
      path: '/editor-session',
      handler: 'editor-session.read',
      config: { policies: [{ name: 'admin::isAuthenticatedAdmin', config: {} }] },
      response: editorSessionAnswer,
    },
  ]),
};
