import type { Page } from '../contract';
import { defineDerivedTable, derivedFormOf } from './derived-table';

const declaration = {
  name: 'lines',
  version: 1,
  singularName: 'line',
  tableName: 'newsroom_lines',
  does: 'Lines of pages',
  columns: {
    nth: { type: 'integer' },
    shortText: { type: 'string' },
    long: { type: 'text', isNullable: true },
    at: { type: 'biginteger' },
    isFirst: { type: 'boolean' },
  },
  key: ['nth'],
  indexes: { text: ['shortText', 'documentId'] },
} as const;

const good = { nth: 0, shortText: 'a', long: null, at: 1_700_000_000_000, isFirst: true };
const page = { documentId: 'd1', locale: 'vi' } as Page;

const rowsOf = (...rows: object[]) => {
  const of = () => rows as (typeof good)[];
  return () => defineDerivedTable({ ...declaration, of }).rowsOf(page);
};

test('a declaration becomes a table with the columns of its page, and a unique index by its key', () => {
  const { table, attributes } = defineDerivedTable({ ...declaration, of: () => [good] });
  expect(attributes).toEqual([
    ...['documentId', 'locale'],
    ...['nth', 'shortText', 'long', 'at', 'isFirst'],
  ]);
  expect(table).toMatchObject({
    uid: 'plugin::newsroom.line',
    attributes: {
      documentId: { type: 'string', column: { notNullable: true } },
      at: { type: 'biginteger', column: { notNullable: true } },
      long: { type: 'text' },
    },
    indexes: [
      { name: 'newsroom_lines_uq', type: 'unique', columns: ['document_id', 'locale', 'nth'] },
      { name: 'newsroom_lines_text', columns: ['short_text', 'document_id'] },
    ],
  });
  expect(table.attributes['long']).not.toHaveProperty('column');
});

test('rows that fit are given as they are', () => {
  const rows = [good, { ...good, nth: 1, shortText: '😀'.repeat(255), long: '\u{1F4A1}' }];
  expect(rowsOf(...rows)()).toEqual(rows);
});

test.each([
  ['shortText is undefined, not string', { shortText: undefined }],
  ['nth is null, not number', { nth: null }],
  ['isFirst is number, not boolean', { isFirst: 1 }],
  ['nth is no integer: 2147483648', { nth: 2 ** 31 }],
  ['at is no biginteger: 0.5', { at: 0.5 }],
  ['at is no biginteger: NaN', { at: NaN }],
  ['shortText is longer than 255 characters', { shortText: 'x'.repeat(256) }],
  ['long has a NUL character or half of a surrogate pair', { long: 'a\0' }],
  ['long has a NUL character or half of a surrogate pair', { long: '😀'.slice(0, 1) }],
])('a row that a database would refuse is refused before: %s', (message, fault) => {
  expect(rowsOf({ ...good, ...fault })).toThrow(message);
});

test('two rows of a page with one key are refused', () => {
  expect(rowsOf(good, { ...good, shortText: 'b' })).toThrow('two rows with the key [0]');
});

test('the form is another one when a table is new, has another version or other columns', () => {
  const table = (changes: object) =>
    defineDerivedTable({ ...declaration, ...changes, of: () => [good] });
  const [one, other] = [table({}), table({ name: 'others' })];
  const form = derivedFormOf([one, other]);
  expect(derivedFormOf([other, one])).toBe(form);
  const { isFirst: _isFirst, ...fewer } = declaration.columns;
  const forms = [
    form,
    derivedFormOf([one]),
    derivedFormOf([table({ version: 2 }), other]),
    derivedFormOf([table({ columns: fewer }), other]),
  ];
  expect(new Set(forms).size).toBe(forms.length);
});
