/** How long copies of a response may be used, in seconds: by browsers, by shared caches, and while a new one is fetched. */
interface Freshness {
  maxAge: number;
  sharedMaxAge: number;
  staleWhileRevalidate: number;
}

/** Cuts freshness so that no copy, fresh or stale, is used more than so many seconds from now. */
export function freshUntil(freshness: Freshness, seconds: number): Freshness {
  const left = Math.max(0, Math.floor(seconds));
  const maxAge = Math.min(freshness.maxAge, left);
  const sharedMaxAge = Math.min(freshness.sharedMaxAge, left);
  const rest = left - Math.max(maxAge, sharedMaxAge);
  return {
    maxAge,
    sharedMaxAge,
    staleWhileRevalidate: Math.min(freshness.staleWhileRevalidate, rest),
  };
}
