import type { Core } from '@strapi/strapi';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { withTimeout } from '../../../kernel/run/with-timeout';
import type { Loaded } from './load';
import { loadBanners } from './load';

/** How long what is kept is shown without looking again, in milliseconds: no trigger has to tell what changed. */
const TRUSTED_MS = 500;
/** How long a reader waits for the database before what was known a moment ago has to do. */
const PATIENCE_MS = 1_000;

/** All banners, as they were half a second ago at most. */
export interface Board extends Loaded {
  /** Answers that were made of it. */
  answers: Map<string, { answer: EndpointResponse; until: number }>;
}

/**
 * Keeps all banners in memory. There are few of them, so they are read anew twice a second as long as somebody asks;
 * what changed, on whichever node and by whatever way, is then seen. Where the database does not answer, the last ones
 * have to do: banners still start and end by the clock.
 */
export function createBoard(strapi: Core.Strapi) {
  let kept: { board: Board; at: number } | undefined;
  let loading: Promise<Board> | undefined;

  async function load(): Promise<Board> {
    const at = performance.now();
    const board = { ...(await loadBanners(strapi, Date.now())), answers: new Map() };
    kept = { board, at };
    return board;
  }

  async function read(): Promise<Board> {
    if (kept && performance.now() - kept.at < TRUSTED_MS) return kept.board;
    loading ??= load().finally(() => (loading = undefined));
    if (!kept) return loading;
    const known = kept.board;
    const loaded = loading.catch((error: unknown) => {
      strapi.log.warn(`Banners could not be read: ${String(error)}`);
      return known;
    });
    return (await withTimeout(loaded, PATIENCE_MS)) ?? known;
  }

  return {
    read,
    /** Has it read anew when somebody asks next: an editor who saves and looks sees what was saved. */
    expire(): void {
      if (kept) kept.at = -Infinity;
    },
  };
}
