import {
  changeOf,
  daysIn,
  MOST_DAYS,
  periodsOf,
  precedingRange,
  rangeOf,
  stepOf,
} from './domain-range';

const TODAY = '2026-03-05';

test.each([
  ['today', '2026-03-05', '2026-03-05'],
  ['7d', '2026-02-27', '2026-03-05'],
  ['30d', '2026-02-04', '2026-03-05'],
  ['this-month', '2026-03-01', '2026-03-05'],
  ['last-month', '2026-02-01', '2026-02-28'],
] as const)('%s is from %s to %s', (range, from, to) => {
  expect(rangeOf({ range }, TODAY)).toEqual({ from, to });
});

test('nothing said is the last 30 days, and the future is cut off', () => {
  expect(rangeOf({}, TODAY)).toEqual(rangeOf({ range: '30d' }, TODAY));
  expect(rangeOf({ from: '2026-03-01', to: '2026-12-31' }, TODAY)).toEqual({
    from: '2026-03-01',
    to: TODAY,
  });
});

test.each([
  [{ from: '2026-03-01' }, 'incomplete'],
  [{ to: '2026-03-01' }, 'incomplete'],
  [{ range: '7d', from: '2026-03-01', to: '2026-03-02' }, 'both'],
  [{ from: '2026-03-02', to: '2026-03-01' }, 'reversed'],
  [{ from: '2026-03-06', to: '2026-03-07' }, 'future'],
  [{ from: '2019-01-01', to: '2026-03-01' }, 'too-long'],
] as const)('%j is refused: %s', (asked, fault) => {
  expect(rangeOf(asked, TODAY)).toEqual({ fault });
});

test('five years fit, leap days included', () => {
  expect(rangeOf({ from: '2021-03-06', to: TODAY }, TODAY)).toEqual({
    from: '2021-03-06',
    to: TODAY,
  });
  expect(daysIn({ from: '2021-03-06', to: TODAY })).toBeLessThanOrEqual(MOST_DAYS);
});

test('the preceding range has as many days', () => {
  expect(precedingRange({ from: '2026-03-01', to: '2026-03-05' })).toEqual({
    from: '2026-02-24',
    to: '2026-02-28',
  });
  expect(precedingRange({ from: TODAY, to: TODAY })).toEqual({
    from: '2026-03-04',
    to: '2026-03-04',
  });
});

test('days are shown one by one, long ranges by month, and none is left out', () => {
  const quarter = { from: '2026-01-01', to: '2026-03-31' };
  expect(stepOf(quarter)).toBe('day');
  expect(periodsOf(quarter, 'day')).toHaveLength(90);
  const half = { from: '2025-11-15', to: '2026-03-01' };
  expect(stepOf(half)).toBe('month');
  expect(periodsOf(half, 'month')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02', '2026-03']);
});

test.each([
  [150, 100, 50],
  [100, 150, -33.3],
  [5, 5, 0],
  [5, 0, null],
  [0, 5, -100],
])('%d after %d is a change of %s percent', (now, before, change) => {
  expect(changeOf(now, before)).toBe(change);
});
