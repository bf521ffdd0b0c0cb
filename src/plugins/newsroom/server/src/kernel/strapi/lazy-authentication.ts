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
  /** Lets this request go on without being authenticated, until something asks for its rights. */
  defer: (ctx: Context) => void;
}

/**
 * Strapi authenticates every GraphQL request before it knows what is asked: for an anonymous one it reads the rights of
 * the public role from the database and builds an ability of them, which costs more than answering a list from the
 * published side. Fields that are open to everybody need neither. A field that asks for rights all the same (a host
 * may configure ours otherwise) gets the real authentication then.
 */
export function authenticateLazily(strapi: Core.Strapi): LazyAuthentication {
  const authentication = strapi.get<Authentication>('auth');
  demandMethods(strapi, 'authentication', authentication, 'authenticate', 'verify');
  const authenticate = authentication.authenticate.bind(authentication);
  const deferred = new WeakSet<object>();

  const lazyAuth = (ctx: Context): Auth => ({
    strategy: {
      name: 'newsroom-lazy',
      async verify(_auth, config) {
        const state = ctx.state as State;
        delete state.auth;
        await authenticate(ctx, () => Promise.resolve());
        const { auth } = ctx.state as State;
        if (!auth) throw new errors.UnauthorizedError();
        return authentication.verify(auth, config);
      },
    },
  });

  const authenticateUnlessDeferred: Authentication['authenticate'] = async (ctx, next) => {
    const state = ctx.state as State;
    // GraphQL's route has no handler of its own; whatever else runs with this request is authenticated as ever.
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
