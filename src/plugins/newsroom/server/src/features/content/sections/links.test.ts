import { isLink } from './links';

test.each([
  null,
  '',
  1,
  '12',
  [1, 2],
  { id: 3 },
  { set: [{ id: 1 }] },
  { connect: [], disconnect: [2] },
])('%j names a file', (value) => expect(isLink(value, 'file')).toBe(true));

test.each([true, 'x', 0, -1, 1.5, 2 ** 31, [1, 'x'], { id: 'x' }, { connect: [true] }])(
  '%j names no file',
  (value) => expect(isLink(value, 'file')).toBe(false)
);

test('a document goes by its documentId too', () => {
  expect(isLink('abc', 'document')).toBe(true);
  expect(isLink({ connect: [{ documentId: 'abc', locale: 'vi' }] }, 'document')).toBe(true);
  expect(isLink({ documentId: 5 }, 'document')).toBe(false);
  expect(isLink(true, 'document')).toBe(false);
});
