import { distance, isSameDay } from './time';

const now = new Date(2026, 2, 10, 15, 30);
const before = (milliseconds: number) => new Date(now.getTime() - milliseconds);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test.each([
  [0, [0, 'second']],
  [59_000, [0, 'second']],
  [MINUTE, [-1, 'minute']],
  [119 * MINUTE, [-1, 'hour']],
  [DAY, [-1, 'day']],
  [8 * DAY, [-1, 'week']],
  [45 * DAY, [-1, 'month']],
  [800 * DAY, [-2, 'year']],
  [-3 * DAY, [3, 'day']],
])('%i ms ago is %j', (ago, expected) => {
  expect(distance(before(ago), now)).toEqual(expected);
});

test.each([
  [new Date(2026, 2, 10, 0, 0), true],
  [new Date(2026, 2, 10, 23, 59), true],
  [new Date(2026, 2, 9, 23, 59), false],
  [new Date(2025, 2, 10, 15, 30), false],
])('%s is today: %s', (moment, expected) => {
  expect(isSameDay(moment, now)).toBe(expected);
});
