import { LRUCache } from 'lru-cache';
import { createSingleFlight } from './single-flight';

/** Default size limit of one cache. Limited by bytes, because clients choose the keys. */
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

/** Overhead of an entry, object, array or map, in bytes. */
const ENTRY_OVERHEAD_BYTES = 64;

/** Approximate memory of a value in bytes, with two bytes per character. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  const parts: unknown[] =
    value instanceof Map ? [...(value as Map<unknown, unknown>)].flat() : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + bytesOf(part), ENTRY_OVERHEAD_BYTES);
}

/** Caches results of `load` for a fixed time; concurrent calls for the same name share one call. */
export function createTtlCache<Value extends object>(ttlMs: number, maxBytes = DEFAULT_MAX_BYTES) {
  const cached = new LRUCache<string, Value>({
    ttl: ttlMs,
    // Expired entries are removed at once, not only when space is needed.
    ttlAutopurge: true,
    maxSize: maxBytes,
    sizeCalculation: (value, name) => ENTRY_OVERHEAD_BYTES + bytesOf(name) + bytesOf(value),
  });
  const singleFlight = createSingleFlight<Value>();

  async function compute(name: string, load: () => Promise<Value>): Promise<Value> {
    // The age of a value counts from the start of its query.
    const start = performance.now();
    const value = await load();
    cached.set(name, value, { start });
    return value;
  }

  return async (name: string, make: () => Promise<Value>): Promise<Value> =>
    cached.get(name) ?? singleFlight(name, () => compute(name, make));
}
