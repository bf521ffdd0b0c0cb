import type { Page } from '../contract';
import { FEATURED, listings } from './listings';

const named = (documentId: string) => ({ documentId, slug: null, name: documentId });

const page = {
  featured: true,
  category: { ...named('c2'), ancestors: [named('c1')] },
  moreCategories: [{ ...named('c3'), ancestors: [named('c1')] }],
  topic: named('t'),
  tags: [named('g')],
  authors: [named('a')],
  sources: [named('s')],
  datePublished: '2026-03-01T08:00:00.000Z',
};

const rowsOf = (changes: object) => listings.rowsOf({ ...page, ...changes } as unknown as Page);

test('a page is listed once under each term, the ancestors of its categories included', () => {
  const datePublished = Date.UTC(2026, 2, 1, 8);
  const terms = ['a', 'c1', 'c2', 'c3', FEATURED, 'g', 's', 't'];
  expect(rowsOf({})).toEqual(terms.map((term) => ({ term, datePublished })));
});

test('a page without terms is listed nowhere', () => {
  const none = { moreCategories: [], tags: [], authors: [], sources: [] };
  expect(rowsOf({ ...none, featured: false, category: null, topic: null })).toEqual([]);
});
