import { chosenFilter, filterOf, QUICK_FILTERS } from './quick-filter';

test.each(QUICK_FILTERS)('the quick filter "%s" is recognised in the URL', (name) => {
  const filter = filterOf(name, 7);
  expect(chosenFilter(filter ? [filter] : [], 7)).toBe(name);
});

test('other filters are not a quick filter', () => {
  expect(chosenFilter(undefined, 7)).toBe('all');
  expect(chosenFilter([{ title: { $contains: 'a' } }], 7)).toBeUndefined();
  expect(chosenFilter([{ createdBy: { id: { $eq: '8' } } }], 7)).toBeUndefined();
});
