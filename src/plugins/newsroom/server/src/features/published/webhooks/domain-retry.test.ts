import { retryAfterMs, backoffMs } from './domain-retry';

test('rests are doubled up to an hour, and up to half of each is left to chance', () => {
  expect([1, 2, 3, 12, 13, 5000].map((failures) => backoffMs(failures, 1))).toEqual([
    1_000, 2_000, 4_000, 2_048_000, 3_600_000, 3_600_000,
  ]);
  expect([1, 2, 13].map((failures) => backoffMs(failures, 0))).toEqual([500, 1_000, 1_800_000]);
});

const now = Date.parse('2026-03-01T00:00:00Z');

test.each([
  [null, undefined],
  ['soon', undefined],
  ['120', 120_000],
  ['0', 1_000],
  ['Sun, 01 Mar 2026 00:05:00 GMT', 300_000],
  ['Sun, 01 Mar 2020 00:05:00 GMT', 1_000],
  ['99999999', 86_400_000],
])('the wish %p for a rest is one of %p ms', (header, rest) => {
  expect(retryAfterMs(header, now)).toBe(rest);
});
