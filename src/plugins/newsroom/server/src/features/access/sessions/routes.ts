import { routerFor } from '../../../kernel/strapi/controllers';
import { sessionAnswer } from './contract';
import type { controllers } from './controller';

// Without Strapi's authentication: whoever is not signed in is answered too, and the cookie is no token of Strapi's.
const config = { auth: false } as const;

export const routers = {
  sessions: routerFor<typeof controllers>('content-api', [
    { method: 'GET', path: '/session', handler: 'sessions.read', config, response: sessionAnswer },
    {
      method: 'POST',
      path: '/session/keepalive',
      handler: 'sessions.keepAlive',
      config,
      response: sessionAnswer,
    },
    {
      method: 'POST',
      path: '/session/end',
      handler: 'sessions.end',
      config,
      response: sessionAnswer,
    },
  ]),
};
