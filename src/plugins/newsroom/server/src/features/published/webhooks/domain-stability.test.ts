import { createStabilityTracker, hasMore } from './domain-stability';

test('a change is stable when it was seen for long enough, however many follow', () => {
  const stability = createStabilityTracker(600);
  expect(stability.look(7, 0)).toMatchObject({ stable: undefined, waitMs: 600 });
  expect(stability.look(9, 500)).toMatchObject({ stable: undefined, waitMs: 100 });
  expect(stability.look(9, 600)).toMatchObject({ stable: 7, waitMs: 500 });
  expect(stability.look(9, 1_100)).toMatchObject({ stable: 9, waitMs: undefined });
  expect(stability.look(9, 5_000)).toMatchObject({ stable: 9, waitMs: undefined });
  expect(stability.look(10, 6_000)).toMatchObject({ stable: 9, waitMs: 600 });
});

test('a log that goes back begins anew', () => {
  const stability = createStabilityTracker(600);
  stability.look(9, 0);
  expect(stability.look(9, 600).stable).toBe(9);
  expect(stability.look(3, 700)).toMatchObject({ stable: undefined, waitMs: 600 });
  expect(stability.look(3, 1_300).stable).toBe(3);
});

test('whoever was told by a node that saw more has nothing to hear of one that saw less', () => {
  expect(hasMore({ newest: 10, stable: 9 }, 10)).toBe(false);
  expect(hasMore({ newest: 10, stable: 10 }, 9)).toBe(true);
  expect(hasMore({ newest: 10, stable: undefined }, 9)).toBe(false);
  // Of a database that was replaced.
  expect(hasMore({ newest: 4, stable: 4 }, 10)).toBe(true);
});
