import { FormatError } from './errors';
import { formatRating, ratingHint } from './rating';

test.each([
  ['vi', 0, 0, 'Tổng số điểm của bài viết là: 0 trong 0 đánh giá'],
  ['vi-VN', 12345, 2469, 'Tổng số điểm của bài viết là: 12.345 trong 2.469 đánh giá'],
  ['en', 0, 0, 'This article has 0 points from 0 ratings'],
  ['en-GB', 1, 1, 'This article has 1 point from 1 rating'],
  ['en', 12345, 2469, 'This article has 12,345 points from 2,469 ratings'],
  ['sv', 9, 2, 'This article has 9 points from 2 ratings'],
])('in %s: %d points in %d votes', (locale, sum, count, sentence) => {
  expect(formatRating({ sum, count }, { locale })).toBe(sentence);
});

test('numbers can be grouped as the counters of a page are', () => {
  const totals = { sum: 12345, count: 2469 };
  expect(formatRating(totals, { locale: 'vi', grouping: 'comma' })).toBe(
    'Tổng số điểm của bài viết là: 12,345 trong 2,469 đánh giá'
  );
});

test('an invitation to vote', () => {
  expect(ratingHint({ locale: 'vi' })).toBe('Click để đánh giá bài viết');
  expect(ratingHint({ locale: 'en' })).toBe('Click to rate this article');
});

test.each([-1, 0.5, NaN, '3'])('%s is no number of votes', (count) => {
  expect(() => formatRating({ sum: 0, count: count as number }, { locale: 'vi' })).toThrow(
    FormatError
  );
});

test('a locale that does not exist', () => {
  expect(() => formatRating({ sum: 0, count: 0 }, { locale: '??' })).toThrow(FormatError);
  expect(() => ratingHint({ locale: '??' })).toThrow(FormatError);
});
