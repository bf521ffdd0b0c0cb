import type { Core } from '@strapi/strapi';
import { onChanges } from '../projection';
import { createDeliveryStore } from './store';

/** Milliseconds for which cached data may be used without checking for changes. */
export const MAX_STALENESS_MS = 500;

/**
 * Tells caches when the change log or the site's locales have changed. It does not poll: a cache calls look() before use, which queries the
 * database at most twice a second. On the node that projects, the projector notifies it directly.
 */
export interface Follower {
  /** Increases with every change. Data cached in another generation must not be used. */
  readonly generation: number;
  /** Updates the generation. Returns undefined if it was checked less than TRUSTED_MS ago. */
  look: () => Promise<void> | undefined;
}

export function createFollower(strapi: Core.Strapi): Follower {
  const store = createDeliveryStore(strapi);
  let generation = 0;
  let state: string | undefined;
  let lookedAt = -Infinity;
  let looking: Promise<void> | undefined;

  const lookNow = async (): Promise<void> => {
    const started = performance.now();
    const found = await store.state();
    if (found !== state) generation += 1;
    state = found;
    lookedAt = started;
  };

  onChanges(strapi, () => {
    lookedAt = -Infinity;
    // A check in progress may have run its query before the change was committed.
    generation += 1;
  });

  return {
    get generation() {
      return generation;
    },
    look() {
      if (performance.now() - lookedAt < MAX_STALENESS_MS) return undefined;
      looking ??= lookNow().finally(() => (looking = undefined));
      return looking;
    },
  };
}
