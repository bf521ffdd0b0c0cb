import type { Core } from '@strapi/strapi';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { withTimeout } from '../../../kernel/run/with-timeout';
import type { LoadedBanners } from './load';
import { loadBanners } from './load';

/** How long what is kept is shown without looking again, in milliseconds: no trigger has to tell what changed. */
const MAX_AGE_MS = 500;
/** How long a reader waits for the database before what was known a moment ago has to do. */
const LOAD_TIMEOUT_MS = 1_000;

/** All banners, as they were half a second ago at most. */
export interface BannerSnapshot extends LoadedBanners {
  /** Answers that were made of it. */
  answers: Map<string, { answer: EndpointResponse; until: number }>;
}

/**
 * Keeps all banners in memory. There are few of them, so they are read anew twice a second as long as somebody asks;
 * what changed, on whichever node and by whatever way, is then seen. Where the database does not answer, the last ones
 * have to do: banners still start and end by the clock.
 */
export function createBannerSnapshot(strapi: Core.Strapi) {
  let kept: { snapshot: BannerSnapshot; at: number } | undefined;
  let loading: Promise<BannerSnapshot> | undefined;

  async function load(): Promise<BannerSnapshot> {
    const at = performance.now();
    const snapshot = { ...(await loadBanners(strapi, Date.now())), answers: new Map() };
    kept = { snapshot, at };
    return snapshot;
  }

  async function read(): Promise<BannerSnapshot> {
    if (kept && performance.now() - kept.at < MAX_AGE_MS) return kept.snapshot;
    loading ??= load().finally(() => (loading = undefined));
    if (!kept) return loading;
    const known = kept.snapshot;
    const loaded = loading.catch((error: unknown) => {
      strapi.log.warn(
        `Newsroom: failed to load banners, serving the last known ones: ${String(error)}`
      );
      return known;
    });
    return (await withTimeout(loaded, LOAD_TIMEOUT_MS)) ?? known;
  }

  return {
    read,
    /** Has it read anew when somebody asks next: an editor who saves and looks sees what was saved. */
    expire(): void {
      if (kept) kept.at = -Infinity;
    },
  };
}
