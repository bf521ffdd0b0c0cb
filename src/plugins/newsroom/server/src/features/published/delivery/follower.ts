import type { Core } from '@strapi/strapi';
import { withTimeout } from '../../../kernel/run/with-timeout';
import { onChanges } from '../projection';
import { createDeliveryStore } from './store';

/** Milliseconds for which cached data may be used without checking for changes. */
export const MAX_STALENESS_MS = 500;

/**
 * Milliseconds that a request for a cached response waits for the database to confirm the generation: while the database
 * answers, and after it failed to.
 */
const CONFIRM_TIMEOUT_MS = 1_000;
const CONFIRM_TIMEOUT_WHILE_AWAY_MS = 100;

/**
 * Tells caches when the change log or the site's locales have changed. It does not poll: a cache calls look() before use, which queries the
 * database at most twice a second. On the node that projects, the projector notifies it directly.
 */
export interface Follower {
  /** Increases with every change. Data cached in another generation must not be used. */
  readonly generation: number;
  /** Updates the generation. Returns undefined if it was checked less than MAX_STALENESS_MS ago. */
  look: () => Promise<void> | undefined;
  /** Like look, but resolves to false if the database fails or takes too long; the check then continues in the background. */
  tryLook: () => Promise<boolean> | undefined;
  /** Milliseconds since the database last confirmed the generation. */
  readonly unconfirmedMs: number;
}

export function createFollower(strapi: Core.Strapi): Follower {
  const store = createDeliveryStore(strapi);
  let generation = 0;
  let state: string | undefined;
  let lookedAt = -Infinity;
  let confirmedAt = -Infinity;
  let isAway = false;
  let looking: Promise<void> | undefined;
  let trying: Promise<boolean> | undefined;

  const lookNow = async (): Promise<void> => {
    const started = performance.now();
    const found = await store.state();
    if (found !== state) generation += 1;
    state = found;
    lookedAt = started;
    confirmedAt = started;
  };

  const look = (): Promise<void> | undefined => {
    if (performance.now() - lookedAt < MAX_STALENESS_MS) return undefined;
    looking ??= lookNow().finally(() => (looking = undefined));
    return looking;
  };

  async function waitFor(underWay: Promise<void>): Promise<boolean> {
    const failed = (error: unknown): false => {
      if (!isAway) strapi.log.error(error);
      return false;
    };
    const answered = underWay.then(() => true, failed);
    const timeout = isAway ? CONFIRM_TIMEOUT_WHILE_AWAY_MS : CONFIRM_TIMEOUT_MS;
    const isConfirmed = (await withTimeout(answered, timeout)) ?? false;
    isAway = !isConfirmed;
    return isConfirmed;
  }

  onChanges(strapi, () => {
    lookedAt = -Infinity;
    // A check in progress may have run its query before the change was committed.
    generation += 1;
  });

  return {
    get generation() {
      return generation;
    },
    get unconfirmedMs() {
      return performance.now() - confirmedAt;
    },
    look,
    tryLook() {
      const underWay = look();
      if (!underWay) return undefined;
      trying ??= waitFor(underWay).finally(() => (trying = undefined));
      return trying;
    },
  };
}
