import type { Core } from '@strapi/strapi';
import type { Context } from '../../../kernel/strapi/controllers';
import { optionsOf } from '../../../kernel/options';
import type { ServiceDeps } from '../../../kernel/strapi/service';
import type { SessionState } from './contract';
import type { Family } from './domain';
import { familyOf } from './domain';
import { OriginNotAllowed, SessionsOff, sessionEnded } from './errors';
import { createRateLimit } from './rate-limit';
import { findToken, mayPageWrite, setCookie } from './request';
import { sessionService } from './service';
import type { Credential } from './tokens';

type Answer = { data: SessionState };

const iso = (moment: number | undefined) =>
  moment === undefined ? null : new Date(moment).toISOString();

function stateOf(strapi: Core.Strapi, family: Family | undefined): Answer {
  return {
    data: {
      authenticated: family !== undefined,
      now: new Date().toISOString(),
      idleExpiresAt: iso(family?.idleExpiresAt),
      absoluteExpiresAt: iso(family?.absoluteExpiresAt),
      warnBeforeSeconds: optionsOf(strapi).sessions.warnBeforeSeconds,
    },
  };
}

export const controllers = {
  sessions: ({ strapi }: ServiceDeps) => {
    const service = sessionService.from(strapi);
    const { enforce, requestsPerMinute } = optionsOf(strapi).sessions;
    const rateLimit = createRateLimit(requestsPerMinute);

    /** Identifies the requester. Requests without a token are cheap and not rate-limited. */
    async function identify(ctx: Context): Promise<Credential | undefined> {
      ctx.set('Cache-Control', 'no-store');
      if (!enforce) throw new SessionsOff();
      const presented = findToken(strapi, ctx);
      if (!presented) return undefined;
      if (ctx.method === 'POST' && presented.by === 'cookie' && !mayPageWrite(strapi, ctx)) {
        throw new OriginNotAllowed();
      }
      const credential = service.readToken(presented.token);
      await rateLimit.count(ctx, credential ? familyOf(credential.sessionId) : ctx.ip);
      return credential;
    }

    return {
      async read(ctx: Context): Promise<Answer> {
        const credential = await identify(ctx);
        return stateOf(strapi, credential && (await service.findOfReader(credential)));
      },

      async keepAlive(ctx: Context): Promise<Answer | typeof sessionEnded> {
        const credential = await identify(ctx);
        const family = credential && (await service.keepAlive(credential));
        if (family) return stateOf(strapi, family);
        ctx.status = sessionEnded.error.status;
        return sessionEnded;
      },

      async end(ctx: Context): Promise<Answer> {
        const credential = await identify(ctx);
        if (credential) await service.end(credential.sessionId, credential.userId);
        setCookie(strapi, ctx, '');
        return stateOf(strapi, undefined);
      },
    };
  },
};
