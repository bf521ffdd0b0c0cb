import { createSettling, hasMore } from './domain-settling';

test('a change has settled when it was seen for long enough, however many follow', () => {
  const settling = createSettling(600);
  expect(settling.look(7, 0)).toMatchObject({ settled: undefined, waitMs: 600 });
  expect(settling.look(9, 500)).toMatchObject({ settled: undefined, waitMs: 100 });
  expect(settling.look(9, 600)).toMatchObject({ settled: 7, waitMs: 500 });
  expect(settling.look(9, 1_100)).toMatchObject({ settled: 9, waitMs: undefined });
  expect(settling.look(9, 5_000)).toMatchObject({ settled: 9, waitMs: undefined });
  expect(settling.look(10, 6_000)).toMatchObject({ settled: 9, waitMs: 600 });
});

test('a log that goes back begins anew', () => {
  const settling = createSettling(600);
  settling.look(9, 0);
  expect(settling.look(9, 600).settled).toBe(9);
  expect(settling.look(3, 700)).toMatchObject({ settled: undefined, waitMs: 600 });
  expect(settling.look(3, 1_300).settled).toBe(3);
});

test('whoever was told by a node that saw more has nothing to hear of one that saw less', () => {
  expect(hasMore({ newest: 10, settled: 9 }, 10)).toBe(false);
  expect(hasMore({ newest: 10, settled: 10 }, 9)).toBe(true);
  expect(hasMore({ newest: 10, settled: undefined }, 9)).toBe(false);
  // Of a database that was replaced.
  expect(hasMore({ newest: 4, settled: 4 }, 10)).toBe(true);
});
