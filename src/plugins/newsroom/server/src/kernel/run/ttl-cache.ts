import { LRUCache } from 'lru-cache';
import { createSingleFlight } from './single-flight';

/** What one memory takes at most. Strangers choose what is asked, so it is the bytes that are bounded. */
const DEFAULT_MAX_BYTES = 8 * 1024 * 1024;

/** What an entry, an object, a list or a map takes beside what it holds. */
const ENTRY_OVERHEAD_BYTES = 64;

/** About what a value takes in memory; a letter is taken for two bytes, as those of most languages are. */
export function bytesOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 8;
  const parts: unknown[] =
    value instanceof Map ? [...(value as Map<unknown, unknown>)].flat() : Object.values(value);
  return parts.reduce<number>((sum, part) => sum + bytesOf(part), ENTRY_OVERHEAD_BYTES);
}

/** Keeps what `load` answers for some milliseconds; requests for one thing at one moment are one question. */
export function createTtlCache<Value extends object>(ttlMs: number, maxBytes = DEFAULT_MAX_BYTES) {
  const cached = new LRUCache<string, Value>({
    ttl: ttlMs,
    // What is over is not held until something else needs the room.
    ttlAutopurge: true,
    maxSize: maxBytes,
    sizeCalculation: (value, name) => ENTRY_OVERHEAD_BYTES + bytesOf(name) + bytesOf(value),
  });
  const singleFlight = createSingleFlight<Value>();

  async function compute(name: string, load: () => Promise<Value>): Promise<Value> {
    // An answer is as old as its question.
    const start = performance.now();
    const value = await load();
    cached.set(name, value, { start });
    return value;
  }

  return async (name: string, make: () => Promise<Value>): Promise<Value> =>
    cached.get(name) ?? singleFlight(name, () => compute(name, make));
}
