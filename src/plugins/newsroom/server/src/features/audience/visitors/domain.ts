import { isbot } from 'isbot';
import { LRUCache } from 'lru-cache';

/** What a page sends when somebody reads it, as far as it decides whether that is counted. */
export interface Beacon {
  ip: string;
  userAgent: string;
  /** Of each of these headers, its words in lower case. */
  purposes: readonly string[];
  /** The page itself says that it is shown to its authors only. */
  isPreview: boolean;
}

export type Refusal = 'prefetch' | 'preview' | 'bot';

/** In which headers browsers say what they fetch something for. */
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
 * What browsers are called, of the last hour; readers share them, and looking through all names of machines takes its
 * time.
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
  /** Read after "Left out is". */
  what: string;
  applies: (beacon: Beacon) => boolean;
}

/** What is not counted, in the order in which it is looked at. */
export const STEPS: readonly Step[] = [
  {
    reason: 'prefetch',
    what: 'a page that a browser loads ahead and nobody may ever see',
    applies: ({ purposes }) => purposes.includes('prefetch') || purposes.includes('prerender'),
  },
  {
    reason: 'preview',
    what: 'a page in a preview, of a browser or of an editor',
    applies: ({ isPreview, purposes }) => isPreview || purposes.includes('preview'),
  },
  {
    reason: 'bot',
    what: 'a machine, which says so or says nothing',
    applies: ({ userAgent }) => isMachine(userAgent),
  },
];

/** Why a beacon is not counted, whoever sends it; undefined: it may be. */
export const refusalOf = (beacon: Beacon): Refusal | undefined =>
  STEPS.find(({ applies }) => applies(beacon))?.reason;
