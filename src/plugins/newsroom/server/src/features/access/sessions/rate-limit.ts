import { TooManyRequests } from '../../../kernel/errors';
import type { Context } from '../../../kernel/strapi/controllers';
import { createRateLimit as createLimit } from '../../../kernel/http/rate-limit';

/** Counts requests per minute and key, in the memory of this process. */
export function createRateLimit(perMinute: number) {
  const limit = createLimit(perMinute);
  return {
    /** Throws TooManyRequests and sets the Retry-After header. */
    async count(ctx: Pick<Context, 'set'>, key: string): Promise<void> {
      try {
        await limit(key);
      } catch (refused) {
        // Strapi's own routes send only the error's details.
        if (refused instanceof TooManyRequests) ctx.set('Retry-After', String(refused.retryAfter));
        throw refused;
      }
    },
  };
}
