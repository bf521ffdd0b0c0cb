import type { Core } from '@strapi/strapi';
import type { Context } from '../../../kernel/strapi/controllers';
import { isRecord } from '../../../kernel/records';
import { userVoter } from './domain';
import { ratingsService } from './service';
import { findReader } from './voters';

/**
 * Assigns the browser's anonymous votes to a user at sign-in or registration. With other ways of signing in, such as
 * GraphQL, the first request with both token and cookie does so.
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
      // The sign-in succeeds anyway; the next request tries again.
      strapi.log.warn(
        `Newsroom: failed to assign a reader's anonymous votes to their account: ${String(error)}`
      );
    }
  };
}
