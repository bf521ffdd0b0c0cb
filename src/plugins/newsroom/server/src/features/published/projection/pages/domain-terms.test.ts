import { ancestorsOf, placeCategory, toList } from './domain-terms';
import type { CategoryRow } from '../model/rows';

const category = (id: number, parent?: number): [number, CategoryRow] => [
  id,
  {
    id,
    documentId: `c${id}`,
    name: `Mục ${id}`,
    slug: `muc-${id}`,
    parent: parent ? { id: parent } : null,
  },
];

test('a category is placed under its ancestors, the outermost first', () => {
  const categories = new Map([category(1), category(2, 1), category(3, 2)]);
  const row = categories.get(3) as CategoryRow;
  expect(placeCategory(row, categories).ancestors.map(({ name }) => name)).toEqual([
    'Mục 1',
    'Mục 2',
  ]);
});

test('a loop, which only SQL can make, ends the path', () => {
  const categories = new Map([category(1, 2), category(2, 1)]);
  expect(ancestorsOf(1, categories).map(({ id }) => id)).toEqual([2]);
});

test('a list names each published article once, in its order', () => {
  const articles = [
    { documentId: 'b', publishedAt: null },
    { documentId: 'b', publishedAt: '2026-01-01' },
    { documentId: 'a', publishedAt: '2026-01-01' },
    { documentId: 'b', publishedAt: '2026-01-01' },
    { documentId: 'draft', publishedAt: null },
  ];
  expect(toList({ id: 1, documentId: 'l', name: 'Nổi bật', articles }).articles).toEqual([
    'b',
    'a',
  ]);
});
