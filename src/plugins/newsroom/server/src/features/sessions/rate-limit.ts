import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Context } from '../../kernel/http';
import { TooManyRequests } from './errors';

const SECONDS = 60;

/** Counts requests of the last minute for each key, in the memory of this process. */
export function createRateLimit(perMinute: number) {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: SECONDS });
  return {
    /** Throws TooManyRequests, and says when to come again. */
    async count(ctx: Pick<Context, 'set'>, key: string): Promise<void> {
      try {
        await limiter.consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        ctx.set('Retry-After', String(Math.max(1, Math.ceil(refused.msBeforeNext / 1000))));
        throw new TooManyRequests();
      }
    },
  };
}
