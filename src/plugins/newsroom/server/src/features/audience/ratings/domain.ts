import type { Summary, Totals } from './contract';

/** A voter, as stored. */
export interface Voter {
  kind: 'reader' | 'user';
  /** Unique key of the voter, the same for all articles. */
  key: string;
  /** Id of the user, if signed in. */
  account: string | null;
}

export const userVoter = (id: string): Voter => ({ kind: 'user', key: `user:${id}`, account: id });
export const readerVoter = (hash: string): Voter => ({
  kind: 'reader',
  key: `reader:${hash}`,
  account: null,
});

/** Stored totals of an article: votes per score, and imported sums. */
export interface Tally {
  /** Numbers of votes of 1, 2, 3, 4 and 5 points. */
  distribution: readonly number[];
  startingSum: number;
  startingCount: number;
}

/** Imported rating of an article. */
export interface Starting {
  documentId: string;
  sum: number;
  count: number;
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
