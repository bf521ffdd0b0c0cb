import { endOfMonth, isMonthClosed, nextStep } from './domain-sums';

test.each([
  ['2026-01-15', '2026-01-31'],
  ['2024-02-01', '2024-02-29'],
  ['2026-12-31', '2026-12-31'],
])('the month of %s ends on %s', (day, end) => {
  expect(endOfMonth(day)).toBe(end);
});

test('days are summed up month by month, until the day before yesterday', () => {
  const first = '2026-01-20';
  const today = '2026-03-04';
  const steps = [];
  for (let through: string | undefined; ;) {
    const step = nextStep(through, first, today);
    if (!step) break;
    steps.push(step);
    through = step.to;
  }
  expect(steps).toEqual([
    { from: '2026-01-20', to: '2026-01-31', closesMonth: true },
    { from: '2026-02-01', to: '2026-02-28', closesMonth: true },
    { from: '2026-03-01', to: '2026-03-02', closesMonth: false },
  ]);
});

test('nothing is summed up of a site that was never read, or begins today', () => {
  expect(nextStep(undefined, undefined, '2026-03-04')).toBeUndefined();
  expect(nextStep(undefined, '2026-03-03', '2026-03-04')).toBeUndefined();
});

test('a month is closed with its last day', () => {
  expect(isMonthClosed('2026-02', '2026-02-28')).toBe(true);
  expect(isMonthClosed('2026-02', '2026-02-27')).toBe(false);
});
