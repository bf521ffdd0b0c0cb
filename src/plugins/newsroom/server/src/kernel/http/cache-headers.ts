/** Cache lifetimes of a response, in seconds. */
export interface Freshness {
  maxAge: number;
  /** Lifetime in shared caches. @default `maxAge` */
  sharedMaxAge?: number;
  /** How much longer a stale response may be used while it is revalidated. */
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

/** For content. If readers need a token, only private caches may store it. */
export const contentHeaders = (isOpen: boolean, freshness: Freshness): Record<string, string> =>
  cacheHeaders(isOpen, freshness, `max-age=${freshness.maxAge}`);

/** For figures, which change at any time. If readers need a token, private caches must revalidate each use. */
export const figureHeaders = (isOpen: boolean, freshness: Freshness): Record<string, string> =>
  cacheHeaders(isOpen, freshness, 'no-cache');
