import { LRUCache } from 'lru-cache';

/** Answers that are kept; each is a short text or a few numbers. */
const MOST = 2_000;

/** Keeps what `make` answers for some milliseconds; requests for one thing at one moment are one question. */
export function createShortMemory<Value extends object>(freshMs: number) {
  const kept = new LRUCache<string, Promise<Value>>({ max: MOST, ttl: freshMs });
  return (name: string, make: () => Promise<Value>): Promise<Value> => {
    const known = kept.get(name);
    if (known) return known;
    const made = make();
    kept.set(name, made);
    made.catch(() => kept.delete(name));
    return made;
  };
}
