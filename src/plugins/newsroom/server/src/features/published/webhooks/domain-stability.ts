/** How far the change log goes, and how far it may be told: undefined, not at all yet. */
export interface ChangeLogExtent {
  newest: number;
  stable: number | undefined;
}

interface Seen {
  id: number;
  at: number;
}

/**
 * Up to where the change log may be told: as far as it was seen for `forMs` milliseconds. Whoever is told of a change reads
 * at once what became of it, from any node, and nodes trust what they looked at a moment before the change.
 */
export function createStabilityTracker(forMs: number) {
  let stable: number | undefined;
  let waiting: Seen[] = [];

  return {
    /** Takes note of the newest change at a moment; answers the newest that is stable, and when the next one is. */
    look(newest: number, now: number): ChangeLogExtent & { waitMs: number | undefined } {
      const last = waiting.at(-1)?.id ?? stable;
      // A log that goes back is another one: the database was replaced.
      if (last !== undefined && newest < last) {
        stable = undefined;
        waiting = [];
      }
      if (newest !== (waiting.at(-1)?.id ?? stable)) waiting.push({ id: newest, at: now });
      const ripe = waiting.filter(({ at }) => now - at >= forMs);
      waiting = waiting.slice(ripe.length);
      stable = ripe.at(-1)?.id ?? stable;
      const [next] = waiting;
      return { newest, stable, waitMs: next && next.at + forMs - now };
    },
  };
}

/** True when an endpoint that was told up to `cursor` may be told more. A log that is behind it is another one. */
export const hasMore = ({ newest, stable }: ChangeLogExtent, cursor: number): boolean =>
  stable !== undefined && (stable > cursor || newest < cursor);
