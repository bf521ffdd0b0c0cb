const FIRST_REST = 1_000;
const LONGEST_REST = 3_600_000;
/** An endpoint may ask for a longer rest than ours, but not for ever. */
const LONGEST_ASKED = 24 * LONGEST_REST;

/**
 * Milliseconds of rest after so many failures in a row: doubled each time up to an hour, and between half of that and all
 * of it by chance, so that endpoints that failed together are not tried together.
 */
export function backoffMs(failures: number, chance: number): number {
  const longest = Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(failures - 1, 30));
  return Math.round((longest * (1 + chance)) / 2);
}

/** Milliseconds of rest that an endpoint asked for by `Retry-After`, as seconds or as a date; undefined if it did not. */
export function retryAfterMs(retryAfter: string | null, now: number): number | undefined {
  if (retryAfter === null) return undefined;
  const text = retryAfter.trim();
  const rest = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  if (Number.isNaN(rest)) return undefined;
  return Math.min(LONGEST_ASKED, Math.max(FIRST_REST, rest));
}
