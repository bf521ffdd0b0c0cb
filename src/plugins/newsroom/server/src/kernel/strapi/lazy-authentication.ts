import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from './controllers';
import { demandMethods, patchMethod } from './patches';

interface Auth {
  strategy: { name: string; verify?: (auth: Auth, config: unknown) => Promise<void> | void };
  credentials?: unknown;
  ability?: unknown;
}

interface Authentication {
  authenticate: (ctx: Context, next: () => Promise<unknown>) => Promise<unknown>;
  verify: (auth: Auth | undefined, config: unknown) => Promise<void>;
}

interface State {
  auth?: Auth;
  route?: { handler?: unknown; info?: { type?: string } };
}

export interface LazyAuthentication {
  /** Postpones authentication of this request until something checks its permissions. */
  defer: (ctx: Context) => void;
}

/**
 * Strapi authenticates every GraphQL request before it knows the query. For an anonymous request it reads the
 * permissions of the public role from the database and builds an ability from them. That costs more than answering a
 * list from the published side, and public fields do not need it. A field that does check permissions (a host may
 * configure ours that way) triggers the real authentication.
 */
export function authenticateLazily(strapi: Core.Strapi): LazyAuthentication {
  const authentication = strapi.get<Authentication>('auth');
  demandMethods(strapi, 'authentication', authentication, 'authenticate', 'verify');
  const authenticate = authentication.authenticate.bind(authentication);
  const deferred = new WeakSet<object>();

  const lazyAuth = (ctx: Context): Auth => ({
    strategy: {
      name: 'newsroom-lazy',
      async verify(lazy, config) {
        await authenticate(ctx, () => Promise.resolve());
        const { auth } = ctx.state as State;
        if (!auth || auth === lazy) throw new errors.UnauthorizedError();
        return authentication.verify(auth, config);
      },
    },
  });

  const authenticateUnlessDeferred: Authentication['authenticate'] = async (ctx, next) => {
    const state = ctx.state as State;
    // GraphQL's route has no handler. Routes with a handler are authenticated as usual.
    if (!deferred.has(ctx) || state.route?.handler !== undefined) return authenticate(ctx, next);
    state.auth = lazyAuth(ctx);
    return next();
  };

  patchMethod(
    strapi,
    'authentication',
    authentication,
    'authenticate',
    () => authenticateUnlessDeferred
  );
  return { defer: (ctx) => void deferred.add(ctx) };
}
