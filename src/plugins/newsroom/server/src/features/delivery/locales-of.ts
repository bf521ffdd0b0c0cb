import { LRUCache } from 'lru-cache';
import type { Follower } from './follower';
import type { DeliveryStore } from './store';

/** Articles that are kept; each takes some hundred bytes. */
const MOST = 20_000;

/** In which locales articles are published, kept until something changes: every view of a reader asks for it. */
export function createLocalesOf(follower: Follower, store: DeliveryStore) {
  const kept = new LRUCache<string, Promise<readonly string[]>>({ max: MOST });
  let generation = follower.generation;

  return async (documentId: string): Promise<readonly string[]> => {
    const looking = follower.look();
    if (looking) await looking;
    if (generation !== follower.generation) {
      kept.clear();
      generation = follower.generation;
    }
    const known = kept.get(documentId);
    if (known) return known;
    const asked = store.localesOfArticle(documentId);
    kept.set(documentId, asked);
    asked.catch(() => kept.delete(documentId));
    return asked;
  };
}
