const FIRST_REST = 1_000;
const LONGEST_REST = 3_600_000;
/** Upper limit for `Retry-After`. */
const LONGEST_ASKED = 24 * LONGEST_REST;

/**
 * Milliseconds until the next attempt: exponential backoff up to an hour, with jitter between half of it and all of it,
 * so that endpoints that failed together are not retried together. `chance` is from 0 to 1.
 */
export function backoffMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(failures - 1, 30));
  return Math.round((longest * (1 + chance)) / 2);
}

/** Milliseconds requested by `Retry-After` (seconds or a date); undefined without a valid header. */
export function retryAfterMs(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  const text = retryAfter.trim();
  const rest = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  if (Number.isNaN(rest)) return undefined;
  return Math.min(LONGEST_ASKED, Math.max(FIRST_REST, rest));
}
