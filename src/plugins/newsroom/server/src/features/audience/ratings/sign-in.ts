import type { Core } from '@strapi/strapi';
import type { Context } from '../../../kernel/strapi/controllers';
import { isRecord } from '../../../kernel/records';
import { userVoter } from './domain';
import { ratingsService } from './service';
import { findReader } from './voters';

/**
 * Who has just signed in or registered gets the votes of this browser. Other ways of signing in, GraphQL's for one, come
 * to the same: the first request that brings both, token and cookie, moves them.
 */
export function adoptAtSignIn(strapi: Core.Strapi) {
  const auth = `${strapi.config.get('api.rest.prefix', '/api')}/auth/`;

  return async (ctx: Context, next: () => Promise<void>): Promise<void> => {
    await next();
    if (!ctx.path.startsWith(auth) || ctx.status !== 200 || !isRecord(ctx.body)) return;
    const { jwt, user } = ctx.body;
    if (typeof jwt !== 'string' || !isRecord(user)) return;
    try {
      const reader = findReader(strapi, ctx.req.headers);
      const voter = userVoter(String(user['id']));
      if (reader) await ratingsService.from(strapi).adopt(reader.voter, voter);
    } catch (error) {
      // They are signed in all the same, and the votes come along with the next request.
      strapi.log.warn(
        `Newsroom: failed to assign a reader's anonymous votes to their account: ${String(error)}`
      );
    }
  };
}
