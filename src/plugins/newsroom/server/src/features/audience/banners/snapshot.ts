import type { Core } from '@strapi/strapi';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { withTimeout } from '../../../kernel/run/with-timeout';
import type { LoadedBanners } from './load';
import { loadBanners } from './load';

/** Maximum age of the snapshot in milliseconds. Polling makes change triggers unnecessary. */
const MAX_AGE_MS = 500;
/** Milliseconds that a request waits for the database before it uses the old snapshot. */
const LOAD_TIMEOUT_MS = 1_000;

/** All banners, at most half a second old. */
export interface BannerSnapshot extends LoadedBanners {
  /** Responses built from it. */
  answers: Map<string, { answer: EndpointResponse; until: number }>;
}

/**
 * Keeps all banners in memory. They are few, so they are reloaded on demand at most twice a second, which shows changes
 * from any node and any source. If the database does not respond, the last snapshot is used: banners still start and
 * end by the clock.
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
    /** Reloads at the next request, so that editors see what they have just saved. */
    expire(): void {
      if (kept) kept.at = -Infinity;
    },
  };
}
