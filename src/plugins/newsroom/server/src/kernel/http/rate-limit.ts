import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyRequests } from '../errors';

/**
 * Counts requests of a minute, or of so many seconds, for each key, in the memory of this process; throws
 * TooManyRequests at one too many.
 */
export function createRateLimit(most: number, seconds = 60): (key: string) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });
  return async (key) => {
    try {
      await limiter.consume(key);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw new TooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
    }
  };
}
