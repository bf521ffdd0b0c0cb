/** The newest id of the change log, and the newest that may be delivered; undefined if none yet. */
export interface ChangeLogExtent {
  newest: number;
  stable: number | undefined;
}

interface Seen {
  id: number;
  at: number;
}

/**
 * Delays delivery of a change until it has been visible for `forMs` milliseconds. A receiver may read the new content
 * at once from any node, and nodes use their caches for a moment after a change.
 */
export function createStabilityTracker(forMs: number) {
  let stable: number | undefined;
  let waiting: Seen[] = [];

  return {
    /** Records the newest change; returns the newest stable one and the milliseconds until the next one is. */
    look(newest: number, now: number): ChangeLogExtent & { waitMs: number | undefined } {
      const last = waiting.at(-1)?.id ?? stable;
      // The log is shorter than before: the database was replaced.
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

/** True if there is something to deliver after `cursor`. A log that ends before it means a replaced database. */
export const hasMore = ({ newest, stable }: ChangeLogExtent, cursor: number): boolean =>
  stable !== undefined && (stable > cursor || newest < cursor);
