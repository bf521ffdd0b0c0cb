import { countsIn, sumOf } from './domain';

test.each([
  [new Map([['a', 2]]), [['a', 2]]],
  [{ a: 2, c: 7 }, [['a', 2]]],
  [{ a: -1, b: 1.5 }, []],
  [{ a: '2', b: null }, []],
  [null, []],
  [undefined, []],
  ['a', []],
  [[1, 2], []],
])('of %j counts %j', (answered, counts) => {
  expect([...countsIn(answered, ['a', 'b'])]).toEqual(counts);
});

test('comments of several places are added up', () => {
  const parts = [
    new Map([['a', 1]]),
    new Map(),
    new Map([
      ['a', 2],
      ['b', 3],
    ]),
  ];
  expect([...sumOf(parts)]).toEqual([
    ['a', 3],
    ['b', 3],
  ]);
});
