import { parentsOf, placesOf } from './domain-surroundings';

const article = { card: '{}', category: 'c1', datePublished: 5 };

test('those beside an article show something else when it comes, goes, moves or looks different', () => {
  const here = { category: 'c1', date: 5 };
  expect(placesOf(undefined, article)).toEqual([here]);
  expect(placesOf(article, undefined)).toEqual([here]);
  expect(placesOf(article, { ...article, card: '{"title":"new"}' })).toEqual([here]);
  expect(placesOf(article, { ...article, datePublished: new Date(6) })).toEqual([
    { category: 'c1', date: 6 },
    here,
  ]);
  expect(placesOf(article, { ...article, category: null })).toEqual([here]);
});

test('they show the same when only its text is other, and nobody stands beside what has no category', () => {
  expect(placesOf(article, { ...article })).toEqual([]);
  expect(placesOf(undefined, { ...article, category: null })).toEqual([]);
});

test('a category is shown by the one above it, and by the one that it left', () => {
  const under = (...ids: string[]) =>
    JSON.stringify({ ancestors: ids.map((documentId) => ({ documentId })) });
  const uid = 'plugin::newsroom.category';
  expect(parentsOf(uid, under('c1', 'c2'), under('c1'))).toEqual(['c1', 'c2']);
  expect(parentsOf(uid, undefined, under())).toEqual([]);
  expect(parentsOf('plugin::newsroom.tag', under('c1'), under('c1'))).toEqual([]);
});
