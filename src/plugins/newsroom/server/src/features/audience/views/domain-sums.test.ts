import { startOfWeek, endOfMonth, endOfWeek } from '../../../kernel/time/local-time';
import { isMonthClosed, lastClosed, nextStep } from './domain-sums';

test.each([
  ['2026-01-15', '2026-01-31'],
  ['2024-02-01', '2024-02-29'],
  ['2026-12-31', '2026-12-31'],
])('the month of %s ends on %s', (day, end) => {
  expect(endOfMonth(day)).toBe(end);
});

test.each([
  ['2026-02-01', '2026-02-01', '2026-02-07'],
  ['2026-02-07', '2026-02-01', '2026-02-07'],
  ['2026-02-08', '2026-02-08', '2026-02-14'],
  ['2026-02-28', '2026-02-22', '2026-02-28'],
  ['2024-02-29', '2024-02-22', '2024-02-29'],
  ['2026-12-31', '2026-12-22', '2026-12-31'],
])('the week of %s is from %s to %s', (day, start, end) => {
  expect([startOfWeek(day), endOfWeek(day)]).toEqual([start, end]);
});

test('a week is closed with its last day', () => {
  const week = (through: string) => lastClosed(through, startOfWeek, endOfWeek);
  expect(['2026-02-28', '2026-02-27', '2026-02-21'].map(week)).toEqual([
    '2026-02-28',
    '2026-02-21',
    '2026-02-21',
  ]);
});

test('days are summed up week by week, until the day before yesterday', () => {
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
    { from: '2026-01-20', to: '2026-01-21', closesWeek: true, closesMonth: false },
    { from: '2026-01-22', to: '2026-01-31', closesWeek: true, closesMonth: true },
    { from: '2026-02-01', to: '2026-02-07', closesWeek: true, closesMonth: false },
    { from: '2026-02-08', to: '2026-02-14', closesWeek: true, closesMonth: false },
    { from: '2026-02-15', to: '2026-02-21', closesWeek: true, closesMonth: false },
    { from: '2026-02-22', to: '2026-02-28', closesWeek: true, closesMonth: true },
    { from: '2026-03-01', to: '2026-03-02', closesWeek: false, closesMonth: false },
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
