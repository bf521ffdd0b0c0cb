import { FormatError, shown } from './errors';
import { readLocale } from './locale';
import { formatNumber } from './number';
import type { NumberOptions } from './number';

/** The part of the reader API's rating that the sentence needs. */
export interface RatingTotals {
  /** Sum of all points. */
  sum: number;
  /** Number of votes. */
  count: number;
}

interface Sentences {
  totals: (sum: string, count: string, totals: RatingTotals) => string;
  hint: string;
}

const many = (count: number, one: string, others: string): string => (count === 1 ? one : others);

const sentences: Record<string, Sentences> = {
  vi: {
    totals: (sum, count) => `Tổng số điểm của bài viết là: ${sum} trong ${count} đánh giá`,
    hint: 'Click để đánh giá bài viết',
  },
  en: {
    totals: (sum, count, totals) =>
      `This article has ${sum} ${many(totals.sum, 'point', 'points')} from ${count} ${many(totals.count, 'rating', 'ratings')}`,
    hint: 'Click to rate this article',
  },
};

/** Texts of the language; English if it is not supported. */
const sentencesOf = (locale: string): Sentences =>
  sentences[readLocale(locale).language] ?? (sentences['en'] as Sentences);

/**
 * The sentence below the stars: sum of points and number of votes.
 *
 * @throws FormatError
 */
export function formatRating(totals: RatingTotals, options: NumberOptions): string {
  const { totals: write } = sentencesOf(options.locale);
  for (const value of [totals.sum, totals.count]) {
    if (!Number.isSafeInteger(value) || value < 0) {
      throw new FormatError('NUMBER_INVALID', `${shown(value)} is no number of points or votes.`);
    }
  }
  return write(formatNumber(totals.sum, options), formatNumber(totals.count, options), totals);
}

/**
 * The sentence that invites readers to vote.
 *
 * @throws FormatError
 */
export const ratingHint = ({ locale }: { locale: string }): string => sentencesOf(locale).hint;
