import { parse } from 'graphql';
import { asksOpenFieldsOnly, findDocumentRefusal, isLargerThan } from './domain';

const limits = { maxRootFields: 2, maxAliases: 2, maxFields: 10, maxDepth: 3 };
const refusalOf = (query: string) => findDocumentRefusal(parse(query), limits);

describe('a document', () => {
  test.each([
    ['{ a b }', undefined],
    ['{ a b c }', 'top-level fields'],
    ['{ a } query Other { b c }', 'top-level fields'],
    ['{ ...F } fragment F on Query { a b c }', 'top-level fields'],
    ['{ x: a y: b }', undefined],
    ['{ x: a { y: b z: c } }', 'aliases'],
    ['{ a { ...F } b { ...F } } fragment F on T { x: c y: d }', 'aliases'],
    ['{ a { b { c } } }', undefined],
    ['{ a { ... on T { ...F } } } fragment F on T { b { c { d } } }', 'levels'],
    ['{ __schema { a { b { c } } } }', undefined],
    ['{ a { b c d e } b { f g h i } }', undefined],
    ['{ a { ...F } b { ...F } } fragment F on T { b c d e }', 'fields'],
  ])('%s', (query, what) => {
    expect(refusalOf(query)).toEqual(what && expect.objectContaining({ reason: 'size', what }));
  });

  test.each([
    ['{ ...A }', 'A'],
    ['{ a } fragment A on T { b { ...A } }', 'A'],
  ])('%s names the fragment', (query, name) => {
    expect(refusalOf(query)).toEqual({ reason: 'fragment', name });
  });
});

test('a value is measured in values and in levels', () => {
  expect(isLargerThan({ a: [1, 2] }, 4, 2)).toBe(false);
  expect(isLargerThan({ a: [1, 2] }, 3, 2)).toBe(true);
  expect(isLargerThan({ a: [1, 2] }, 4, 1)).toBe(true);
  expect(isLargerThan(undefined, 1, 0)).toBe(false);
});

test.each([
  ['{ open }', true],
  ['query Q($v: Int) { one: open(x: $v) { a } open }', true],
  ['{ open closed }', false],
  ['{ open ...F } fragment F on Query { closed }', false],
  ['{ ... on Query { open } }', false],
  ['mutation { open }', false],
  ['subscription { open }', false],
  ['query A { open } query B { open }', false],
  ['fragment F on Query { open }', false],
])('%s asks open fields only: %s', (query, expected) => {
  expect(asksOpenFieldsOnly(parse(query), (field) => field === 'open')).toBe(expected);
});
