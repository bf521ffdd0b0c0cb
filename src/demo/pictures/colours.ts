function bytes(hex: string): [number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff];
}

/** Mixes two colours in `#rrggbb`: share 0 is the first, 1 the second. */
export function mix(from: string, to: string, share: number): string {
  const part = Math.min(1, Math.max(0, share));
  const [a, b] = [bytes(from), bytes(to)];
  const mixed = a.map((value, index) => Math.round(value + ((b[index] ?? 0) - value) * part));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Random numbers from 0 to 1. The same seed gives the same numbers, so that a picture is always the same. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export type Dice = ReturnType<typeof dice>;

/** The element at an index, starting over at the end. */
export function pick(from: readonly string[], index: number): string {
  return from[index % from.length] ?? '#000000';
}
