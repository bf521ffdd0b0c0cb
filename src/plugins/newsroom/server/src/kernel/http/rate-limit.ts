import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TooManyRequests } from '../errors';

/**
 * Returns a function that counts requests per key in this process's memory, by default per minute, and throws
 * TooManyRequests when the limit is exceeded.
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
