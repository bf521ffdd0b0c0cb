import { LRUCache } from 'lru-cache';
import { createSingleFlight } from '../../../kernel/run/single-flight';
import type { Follower } from './follower';
import type { DeliveryStore } from './store';

/** Articles that are kept; each takes some hundred bytes. */
const MAX_ARTICLES = 20_000;

/**
 * Caches the locales in which articles are published until something changes, because every view needs them.
 * Unknown ids are not cached: invented ones would evict those of articles.
 */
export function createLocalesOf(
  follower: Pick<Follower, 'generation' | 'look'>,
  store: Pick<DeliveryStore, 'localesOfArticle'>,
  maxArticles = MAX_ARTICLES
) {
  const cached = new LRUCache<string, readonly string[]>({ max: maxArticles });
  const singleFlight = createSingleFlight<readonly string[]>();
  let generation = follower.generation;

  async function ask(documentId: string): Promise<readonly string[]> {
    const started = follower.generation;
    const found = await store.localesOfArticle(documentId);
    // Data read before a change must not be cached after it.
    if (found.length > 0 && follower.generation === started) cached.set(documentId, found);
    return found;
  }

  return async (documentId: string): Promise<readonly string[]> => {
    const looking = follower.look();
    if (looking) await looking;
    if (generation !== follower.generation) {
      cached.clear();
      generation = follower.generation;
    }
    return (
      cached.get(documentId) ?? singleFlight(`${generation} ${documentId}`, () => ask(documentId))
    );
  };
}
