import { TooManyRequests } from '../../../kernel/errors';
import type { Context } from '../../../kernel/strapi/controllers';
import { createRateLimit as createLimit } from '../../../kernel/http/rate-limit';

/** Counts requests of the last minute for each key, in the memory of this process. */
export function createRateLimit(perMinute: number) {
  const limit = createLimit(perMinute);
  return {
    /** Throws TooManyRequests, and says when to come again. */
    async count(ctx: Pick<Context, 'set'>, key: string): Promise<void> {
      try {
        await limit(key);
      } catch (refused) {
        // Strapi's own routes send the error's details, and no header.
        if (refused instanceof TooManyRequests) ctx.set('Retry-After', String(refused.retryAfter));
        throw refused;
      }
    },
  };
}
