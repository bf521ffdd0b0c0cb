import type { Summary, Totals } from './contract';

/** What is stored of an article's votes: how many of each score, and what it came with from elsewhere. */
export interface Tally {
  /** Votes of 1, 2, 3, 4 and 5 points. */
  distribution: readonly number[];
  startingSum: number;
  startingCount: number;
}

export const NO_TOTALS: Totals = { sum: 0, count: 0, average: null };
export const NO_SUMMARY: Summary = { ...NO_TOTALS, distribution: [0, 0, 0, 0, 0] };

const rounded = (value: number): number => Math.round(value * 100) / 100;

export function totalsOf({ distribution, startingSum, startingCount }: Tally): Totals {
  const sum = distribution.reduce((points, votes, at) => points + votes * (at + 1), startingSum);
  const count = distribution.reduce((votes, more) => votes + more, startingCount);
  return { sum, count, average: count === 0 ? null : rounded(sum / count) };
}

export const summaryOf = (tally: Tally): Summary => ({
  ...totalsOf(tally),
  distribution: [...tally.distribution],
});
