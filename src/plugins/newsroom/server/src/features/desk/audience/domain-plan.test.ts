import { addDays, endOfWeek } from '../../../kernel/time/local-time';
import type { Known, Part } from './domain-plan';
import { planOf, sampleDays } from './domain-plan';
import type { DayRange } from './domain-range';
import { precedingRange } from './domain-range';

const TODAY = '2026-03-05';
const known: Known = { firstDay: '2024-11-10', through: '2026-03-03' };

/** How often each day is counted by the parts of a plan; the totals hold every day once. */
function coverage(parts: readonly Part[]): Map<string, number> {
  const counted = new Map<string, number>();
  for (let day = '2024-11-01'; day <= '2026-03-20'; day = addDays(day, 1)) {
    let times = 0;
    for (const { weight, from, first, last } of parts) {
      const place = from === 'months' ? day.slice(0, 7) : day;
      const end = from === 'weeks' ? endOfWeek(last) : last;
      if (first <= place && place <= end) times += weight;
    }
    counted.set(day, times);
  }
  return counted;
}

const ranges: DayRange[] = [
  { from: TODAY, to: TODAY },
  { from: '2026-02-27', to: TODAY },
  { from: '2026-02-01', to: '2026-02-28' },
  { from: '2025-12-15', to: '2026-02-14' },
  { from: '2025-01-01', to: '2025-12-31' },
  { from: '2024-11-10', to: TODAY },
  { from: '2022-01-01', to: TODAY },
  { from: '2024-12-20', to: '2026-03-04' },
  { from: '2025-01-31', to: '2026-01-01' },
];

describe.each([
  ['with sums', known],
  ['with no sums yet', { ...known, through: undefined }],
  ['with sums until the middle of a month', { ...known, through: '2025-06-15' }],
])('%s', (_name, given) => {
  test.each(ranges)('each day from $from to $to is counted once, and no other', (range) => {
    for (const [day, times] of coverage(planOf([{ range, weight: 1 }], given, TODAY))) {
      const isRecorded = day >= '2024-11-10';
      const isMeant = range.from <= day && day <= range.to;
      if (isRecorded) expect([day, times]).toEqual([day, isMeant ? 1 : 0]);
    }
  });

  test.each(ranges)('for a trend, those before $from are taken away', (range) => {
    const before = precedingRange(range);
    const wanted = [
      { range, weight: 1 },
      { range: before, weight: -1 },
    ];
    const within = (day: string, { from, to }: DayRange) => from <= day && day <= to;
    for (const [day, times] of coverage(planOf(wanted, given, TODAY))) {
      if (day < '2024-11-10') continue;
      const meant = within(day, range) ? 1 : within(day, before) ? -1 : 0;
      expect([day, times]).toEqual([day, meant]);
    }
  });
});

test('a short range is read by day, a long one by month or as all but the rest', () => {
  const tables = (range: DayRange) =>
    planOf([{ range, weight: 1 }], known, TODAY).map(({ from }) => from);
  expect(tables({ from: '2026-02-27', to: TODAY })).toEqual(['days']);
  expect(tables({ from: '2025-12-20', to: '2026-02-10' })).toEqual([
    ...['days', 'weeks', 'months', 'weeks', 'days'],
  ]);
  expect(tables({ from: '2022-01-01', to: TODAY })[0]).toBe('totals');
});

test('what is not summed up is read by week, or by day', () => {
  const parts = planOf(
    [{ range: { from: '2025-07-01', to: '2025-09-30' }, weight: 1 }],
    { ...known, through: '2025-09-18' },
    TODAY
  );
  expect(parts).toEqual([
    { weight: 1, from: 'months', first: '2025-07', last: '2025-08' },
    { weight: 1, from: 'weeks', first: '2025-09-01', last: '2025-09-08' },
    { weight: 1, from: 'days', first: '2025-09-15', last: '2025-09-30' },
  ]);
});

test('a trend of two long ranges is read as twice the later one, less all', () => {
  const range = { from: '2025-07-01', to: '2026-02-28' };
  const wanted = [
    { range, weight: 1 },
    { range: precedingRange(range), weight: -1 },
  ];
  const parts = planOf(wanted, known, TODAY).map(({ weight, from }) => [weight, from]);
  expect(parts[0]).toEqual([-1, 'totals']);
  expect(parts).toContainEqual([2, 'months']);
});

test('where most was read before, it is not taken away from everything', () => {
  const range = { from: '2025-07-01', to: '2026-02-28' };
  const wanted = [
    { range, weight: 1 },
    { range: precedingRange(range), weight: -1 },
  ];
  const tables = (rowsOf: (day: string) => number) => {
    const onDay = new Map(
      sampleDays(wanted, '2024-01-01', TODAY).map((day) => [day, rowsOf(day)] as const)
    );
    const all = { firstDay: '2024-01-01', through: '2026-03-03', rows: { totals: 1000, onDay } };
    return planOf(wanted, all, TODAY).map(({ from }) => from);
  };
  expect(tables((day) => (day < '2024-10-01' ? 100_000 : 100))).not.toContain('totals');
  expect(tables((day) => (day < '2024-10-01' ? 1 : 100))).toContain('totals');
});
