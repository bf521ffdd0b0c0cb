/** How long an answer may be kept, in seconds. */
export interface Freshness {
  maxAge: number;
  /** By caches that many readers share. @default as by browsers */
  sharedMaxAge?: number;
  /** How much longer it may be shown while it is asked for anew. */
  staleWhileRevalidate: number;
}

export const NO_STORE = { 'Cache-Control': 'no-store' };

const publicly = ({ maxAge, sharedMaxAge, staleWhileRevalidate }: Freshness): string => {
  const shared = sharedMaxAge === undefined ? '' : `, s-maxage=${sharedMaxAge}`;
  return `public, max-age=${maxAge}${shared}, stale-while-revalidate=${staleWhileRevalidate}`;
};

const cacheHeaders = (
  isOpen: boolean,
  freshness: Freshness,
  own: string
): Record<string, string> =>
  isOpen
    ? { 'Cache-Control': publicly(freshness) }
    : { 'Cache-Control': `private, ${own}`, Vary: 'Authorization' };

/** For content. Where readers need a token, nobody but themselves may keep it. */
export const contentHeaders = (isOpen: boolean, freshness: Freshness): Record<string, string> =>
  cacheHeaders(isOpen, freshness, `max-age=${freshness.maxAge}`);

/** For figures, which change without notice. Where readers need a token, each use asks again. */
export const figureHeaders = (isOpen: boolean, freshness: Freshness): Record<string, string> =>
  cacheHeaders(isOpen, freshness, 'no-cache');
