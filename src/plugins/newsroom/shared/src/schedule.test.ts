import { nextTurn, phaseOf } from './schedule';

test.each([
  [{ startsAt: null, endsAt: null }, 'active'],
  [{ startsAt: 100, endsAt: null }, 'active'],
  [{ startsAt: 101, endsAt: null }, 'scheduled'],
  [{ startsAt: null, endsAt: 101 }, 'active'],
  [{ startsAt: null, endsAt: 100 }, 'over'],
  [{ startsAt: 99, endsAt: 100 }, 'over'],
  // Whoever mixes up the two shows nothing.
  [{ startsAt: 200, endsAt: 50 }, 'over'],
  [{ startsAt: 200, endsAt: 150 }, 'scheduled'],
] as const)('at 100, %j is %s', (schedule, phase) => {
  expect(phaseOf(schedule, 100)).toBe(phase);
});

test('the next turn is the first moment that is yet to come', () => {
  const schedules = [
    { startsAt: 50, endsAt: 300 },
    { startsAt: 200, endsAt: null },
    { startsAt: null, endsAt: 100 },
  ];
  expect(nextTurn(schedules, 100)).toBe(200);
  expect(nextTurn(schedules, 250)).toBe(300);
  expect(nextTurn(schedules, 300)).toBe(Infinity);
  expect(nextTurn([], 0)).toBe(Infinity);
});
