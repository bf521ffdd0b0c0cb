/** Durations of the reader API benchmarks. A short run shows only that they work; its figures are not reliable. */

const seconds = Number(process.env['BENCH_SECONDS'] ?? 5);

export const settings = { rounds: 5, seconds, warmUpSeconds: Math.max(seconds / 2, 1) };

export const SMALL = 2_000;
export const LARGE = Number(process.env['BENCH_LARGE'] ?? 200_000);

/** Portal settings without a cache: every response comes from the database. */
export const NO_CACHE = { newsroom: { delivery: { cache: { maxMegabytes: 0 } } } };

/** Picks a number of elements, evenly spread over a list. */
export const spread = <T>(list: readonly T[], count: number): T[] => {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, nth) => nth % step === 0).slice(0, count);
};
