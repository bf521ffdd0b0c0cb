import type { Core } from '@strapi/strapi';
import { onChanges } from '../projection';
import { createDeliveryStore } from './store';

/** How long what is kept may be shown without looking whether it still holds, in milliseconds. */
export const MAX_STALENESS_MS = 500;

/**
 * Follows the change log, and the site's locales, for those who keep copies. Nobody polls: whoever is about to use a copy asks first, and at
 * most twice a second that is a question to the database. The projecting node is told by its own projector.
 */
export interface Follower {
  /** Goes up whenever something changed. Copies made in another generation are not to be used. */
  readonly generation: number;
  /** Resolves when the generation is that of a moment ago; undefined when it is already. */
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
    // A look that is under way may have asked before the change was there.
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
