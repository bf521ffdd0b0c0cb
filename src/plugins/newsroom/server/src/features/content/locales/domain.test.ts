import type { Version } from './domain';
import {
  findModel,
  isUntouched,
  lastEdited,
  mapLinks,
  sameList,
  startingLinks,
  startingSwitch,
} from './domain';

const version = (id: number, locale: string, isPublished: boolean, updatedAt: number): Version => ({
  id,
  locale,
  isPublished,
  updatedAt,
});

describe('a relation', () => {
  test.each([undefined, {}, { connect: [], disconnect: [] }, { connect: [] }])(
    'is untouched when a client sends %j',
    (given) => expect(isUntouched(given)).toBe(true)
  );

  test.each([null, [], ['a'], 'a', { set: [] }, { connect: ['a'] }, { disconnect: ['a'] }])(
    'is chosen when a client sends %j',
    (given) => expect(isUntouched(given)).toBe(false)
  );
});

describe('a new locale starts', () => {
  test('with the links of its siblings', () => {
    expect(startingLinks(undefined, ['a', 'b'], true)).toEqual({
      set: [{ documentId: 'a' }, { documentId: 'b' }],
    });
  });

  test('with what the client adds and without what it takes', () => {
    const given = { connect: [{ documentId: 'c' }], disconnect: [{ documentId: 'a' }] };
    expect(startingLinks(given, ['a', 'b'], true)).toEqual({
      connect: [{ documentId: 'b' }, { documentId: 'c' }],
    });
  });

  test('with no link twice', () => {
    expect(startingLinks({ connect: ['a'] }, ['a', 'b'], true)).toEqual({
      connect: [{ documentId: 'b' }, 'a'],
    });
  });

  test("with the client's own target of a relation to one", () => {
    const given = { connect: [{ documentId: 'c' }] };
    expect(startingLinks(given, ['a'], false)).toEqual(given);
  });

  test.each([null, [], ['x'], { set: ['x'] }])('with exactly %j when that is sent', (given) => {
    expect(startingLinks(given, ['a'], true)).toEqual(given);
  });

  test('with the switches of its siblings, unless another was chosen', () => {
    expect(startingSwitch(undefined, true, false)).toBe(false);
    expect(startingSwitch(true, true, false)).toBe(false);
    expect(startingSwitch(false, true, true)).toBe(false);
    expect(startingSwitch('2024-01-01', undefined, null)).toBe('2024-01-01');
  });

  test('like the published version, not like a newer draft', () => {
    const versions = [
      version(1, 'vi', false, 9),
      version(2, 'vi', true, 5),
      version(3, 'en', false, 7),
    ];
    expect(findModel(versions)?.id).toBe(2);
    expect(findModel(versions.filter(({ isPublished }) => !isPublished))?.id).toBe(1);
  });
});

test('of several locales published at once, the one edited last gives its set', () => {
  const published = [version(10, 'vi', true, 1), version(11, 'en', true, 1)];
  const drafts = [version(1, 'vi', false, 3), version(2, 'en', false, 8)];
  expect(lastEdited(published, [...published, ...drafts])?.id).toBe(11);
});

test('links point at rows of the locale, in order', () => {
  const rows = new Map([['a en', 5], ['b en', 6]]); // prettier-ignore
  const rowOf = (documentId: string, locale: string | null) =>
    rows.get(`${documentId} ${locale ?? ''}`);
  expect(mapLinks(['b', 'a', 'c'], 'en', rowOf)).toEqual([6, 5, undefined]);
});

test('lists are the same only in the same order', () => {
  expect(sameList([1, 2], [1, 2])).toBe(true);
  expect(sameList([1, 2], [2, 1])).toBe(false);
  expect(sameList([1], [1, 2])).toBe(false);
});
