/** Dates, numbers and ratings as newspapers write them. Needs only Intl, so it runs in browsers, Node and edge runtimes. */
export { FormatError } from './errors';
export type { FormatErrorCode } from './errors';
export { formatNumber } from './number';
export type { NumberOptions } from './number';
export { formatPublished } from './published';
export type { PublishedOptions } from './published';
export { formatRating, ratingHint } from './rating';
export type { RatingTotals } from './rating';
export { countWords, readingMinutes } from './words';
