import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';

/** The parts of a beacon request that decide whether it is counted. */
export interface Beacon {
  ip: string;
  userAgent: string;
  /** Words of the purpose headers, in lower case. */
  purposes: readonly string[];
  /** True if the page declares itself a preview. */
  isPreview: boolean;
}

export type Refusal = 'prefetch' | 'preview' | 'bot';

/** Headers by which browsers declare prefetching and previews. */
const PURPOSE_HEADERS = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];

export function beaconOf(
  { headers, ip }: { headers: Readonly<Record<string, string | string[] | undefined>>; ip: string },
  isPreview = false
): Beacon {
  const purposes = PURPOSE_HEADERS.flatMap((name) => headers[name] ?? []).flatMap((value) =>
    value.toLowerCase().split(/[\s;,]+/)
  );
  const userAgent = headers['user-agent'];
  return { ip, userAgent: typeof userAgent === 'string' ? userAgent : '', purposes, isPreview };
}

/**
 * Caches isbot() results per User-Agent for an hour: many readers share a User-Agent, and matching all bot patterns is
 * slow.
 */
export const machines = new LRUCache<string, boolean>({
  max: 500,
  ttl: 3_600_000,
  ttlAutopurge: true,
});

function isMachine(userAgent: string): boolean {
  let known = machines.get(userAgent);
  if (known === undefined) machines.set(userAgent, (known = userAgent === '' || isbot(userAgent)));
  return known;
}

interface Step {
  reason: Refusal;
  /** Completes the sentence "Left out is …". */
  what: string;
  applies: (beacon: Beacon) => boolean;
}

/** Reasons not to count a beacon, in the order of evaluation. */
export const STEPS: readonly Step[] = [
  {
    reason: 'prefetch',
    what: 'a page that a browser prefetches',
    applies: ({ purposes }) => purposes.includes('prefetch') || purposes.includes('prerender'),
  },
  {
    reason: 'preview',
    what: 'a page shown in a preview of a browser or an editor',
    applies: ({ isPreview, purposes }) => isPreview || purposes.includes('preview'),
  },
  {
    reason: 'bot',
    what: 'a request with a known bot as User-Agent, or none',
    applies: ({ userAgent }) => isMachine(userAgent),
  },
];

/** Why a beacon is not counted; undefined if it may be. */
export const refusalOf = (beacon: Beacon): Refusal | undefined =>
  STEPS.find(({ applies }) => applies(beacon))?.reason;
