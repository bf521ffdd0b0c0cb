import { routerFor } from '../../../kernel/strapi/controllers';
import { sessionAnswer } from './contract';
import type { controllers } from './controller';

// No Strapi authentication: anonymous requests get a response too, and Strapi does not read the cookie.
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
