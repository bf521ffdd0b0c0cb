import { batchedQuery, isBatchable, keyOfQuery, sharesOf } from './domain-batching';

test('what can be read together depends on where the relation leads, and on the page', () => {
  const page = { limit: 5, offset: 0 };
  expect(isBatchable({ relation: 'manyToOne' }, page)).toBe('to-one');
  expect(isBatchable({ relation: 'manyToOne' }, { limit: 5, offset: 1 })).toBeUndefined();
  expect(isBatchable({ relation: 'morphMany' }, { limit: 5, offset: 9 })).toBe('to-many');
  expect(isBatchable({ relation: 'manyToMany' }, { limit: -1 })).toBeUndefined();
  expect(isBatchable({ relation: 'manyToMany' }, { count: true })).toBeUndefined();
  expect(isBatchable({ relation: 'morphToMany' }, undefined)).toBe('sections');
  expect(isBatchable({ relation: 'morphToMany' }, page)).toBeUndefined();
  expect(isBatchable({ relation: 'morphToOne' }, undefined)).toBeUndefined();
  expect(isBatchable(undefined, undefined)).toBeUndefined();
});

test('the pages of parents become one limit for all', () => {
  expect(batchedQuery({ where: { a: 1 }, limit: 5, offset: 2 }, 100)).toEqual({
    where: { a: 1 },
    limit: 100,
  });
  expect(batchedQuery({ limit: 5 }, undefined)).toEqual({});
  expect(batchedQuery(undefined, undefined)).toBe(true);
});

test('each parent gets its own page of its own rows, unless some may be missing', () => {
  const found = new Map([
    [1, ['a', 'b', 'c']],
    [2, []],
  ]);
  const shares = sharesOf(found, { limit: 1, offset: 1 }, 3);
  expect([...(shares ?? [])]).toEqual([
    [1, ['b']],
    [2, []],
  ]);
  expect(sharesOf(found, { limit: 1, offset: 1 }, 2)).toBeUndefined();
});

test('queries are told apart by all that is in them', () => {
  const key = keyOfQuery({ where: { at: new Date(5) }, limit: 1 });
  expect(keyOfQuery({ where: { at: new Date(5) }, limit: 1 })).toBe(key);
  expect(keyOfQuery({ where: { at: new Date(6) }, limit: 1 })).not.toBe(key);
  expect(keyOfQuery({ where: { at: new Date(5).toJSON() }, limit: 1 })).not.toBe(key);
  expect(keyOfQuery({ where: { at: () => 5 } })).toBeUndefined();
  expect(keyOfQuery({ where: { at: new (class Raw {})() } })).toBeUndefined();
  expect(keyOfQuery(undefined)).toBe('all');
});
