import { byPeriod, firstDayOf, latestOfEach } from './domain';

test('of what arrives together, each visitor is one row, in one order on all nodes', () => {
  const seen = (visitor: string, at: number) => ({
    visitor,
    at,
    former: undefined,
    day: '2026-01-31',
  });
  expect(
    latestOfEach([seen('c', 1), seen('a', 2), seen('c', 4), seen('b', 3), seen('c', 3)]).map(
      ({ visitor, at }) => [visitor, at]
    )
  ).toEqual([
    ['a', 2],
    ['b', 3],
    ['c', 4],
  ]);
});

test('days make months', () => {
  const days = [
    { day: '2026-02-01', visits: 5 },
    { day: '2026-01-31', visits: 2 },
    { day: '2026-01-01', visits: 1 },
  ];
  expect(byPeriod(days, 'month')).toEqual([
    { period: '2026-01', visits: 3 },
    { period: '2026-02', visits: 5 },
  ]);
  expect(byPeriod(days, 'day').map(({ period }) => period)).toEqual([
    '2026-01-01',
    '2026-01-31',
    '2026-02-01',
  ]);
});

test.each([
  ['day', '2026-01-31', '2026-01-02'],
  ['day', '2024-03-01', '2024-02-01'],
  ['month', '2026-01-31', '2025-02-01'],
  ['month', '2026-02-28', '2025-03-01'],
  ['month', '2024-02-29', '2023-03-01'],
  ['month', '2024-12-01', '2024-01-01'],
  ['month', '2025-01-15', '2024-02-01'],
] as const)('by %s, a history until %s begins on %s', (by, last, first) => {
  expect(firstDayOf(last, by)).toBe(first);
});
