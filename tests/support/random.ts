/** Repeatable random numbers: the same seed gives the same choices. */
export interface Random {
  /** An integer from 0 to `below` - 1. */
  int: (below: number) => number;
  chance: (probability: number) => boolean;
  pick: <T>(list: readonly T[]) => T;
  /** From `least` to `most` different elements. */
  some: <T>(list: readonly T[], least: number, most: number) => T[];
}

/** Mulberry32: small, fast, and random enough for tests. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return {
    int,
    chance: (probability) => next() < probability,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('Nothing to choose from');
      return list[int(list.length)] as T;
    },
    some<T>(list: readonly T[], least: number, most: number): T[] {
      const left = [...list];
      const count = Math.min(left.length, least + int(most - least + 1));
      return Array.from({ length: count }, () => left.splice(int(left.length), 1)[0] as T);
    },
  };
}
