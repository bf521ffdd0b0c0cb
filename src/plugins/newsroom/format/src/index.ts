/** What a frontend writes as a newspaper does. Depends on nothing but Intl, so it runs in browsers, Node and at the edge. */
export { FormatError } from './errors';
export type { FormatErrorCode } from './errors';
export { formatNumber } from './number';
export type { NumberOptions } from './number';
export { formatPublished } from './published';
export type { PublishedOptions } from './published';
export { formatRating, ratingHint } from './rating';
export type { RatingTotals } from './rating';
export { countWords, readingMinutes } from './words';
