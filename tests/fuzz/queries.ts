import fc from 'fast-check';
import { inheritedNames, oddEncoding, oddText } from './odd-values';

const PARAMETERS = [
  'filters',
  'sort',
  'populate',
  'fields',
  'pagination',
  'locale',
  'status',
  '_q',
  'publicationFilter',
  'hasPublishedVersion',
  'randomSort',
];

const OPERATORS = [
  '$eq',
  '$eqi',
  '$ne',
  '$nei',
  '$in',
  '$notIn',
  '$lt',
  '$lte',
  '$gt',
  '$gte',
  '$between',
  '$contains',
  '$notContains',
  '$containsi',
  '$notContainsi',
  '$startsWith',
  '$startsWithi',
  '$endsWith',
  '$endsWithi',
  '$null',
  '$notNull',
  '$and',
  '$or',
  '$not',
  '$elemMatch',
  '$jsonSupersetOf',
  '$where',
];

const SUBKEYS = [
  'page',
  'pageSize',
  'start',
  'limit',
  'withCount',
  'on',
  'count',
  'fields',
  'sort',
];

/** Encodes only characters that are not allowed in a request line or that would end the parameter. */
const encode = (text: string): string =>
  [...Buffer.from(text, 'utf8')]
    .map((byte) =>
      /[\w.~*$!():,'@-]/.test(String.fromCharCode(byte))
        ? String.fromCharCode(byte)
        : `%${byte.toString(16).padStart(2, '0')}`
    )
    .join('');

/** Queries with mostly existing parameters and attributes, because unknown names are rejected early. */
export function oddQuery(attributes: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof(
    {
      arbitrary: fc.constantFrom(...attributes, 'id', 'documentId', 'createdAt', 'createdBy'),
      weight: 15,
    },
    { arbitrary: fc.constantFrom(...inheritedNames), weight: 1 }
  );
  const key = fc.oneof(
    { arbitrary: name, weight: 4 },
    { arbitrary: fc.constantFrom(...OPERATORS), weight: 4 },
    { arbitrary: fc.constantFrom(...SUBKEYS, 'filters', 'populate', 'localizations'), weight: 2 },
    { arbitrary: fc.constantFrom('', '0', '1', '99', '101', '999999999', '-1', '1.5'), weight: 2 },
    { arbitrary: fc.constantFrom(...inheritedNames, 'prototype', 'length'), weight: 1 },
    { arbitrary: oddText.map(encode), weight: 1 }
  );
  const value = fc.oneof(
    { arbitrary: oddText.map(encode), weight: 4 },
    { arbitrary: name, weight: 2 },
    { arbitrary: name.chain((one) => fc.constantFrom(`${one}:asc`, `${one}.id:x`)), weight: 1 },
    { arbitrary: oddEncoding, weight: 1 }
  );
  const parameter = fc
    .tuple(
      fc.oneof(
        { arbitrary: fc.constantFrom(...PARAMETERS), weight: 9 },
        { arbitrary: oddText.map(encode), weight: 1 }
      ),
      fc.array(key, { maxLength: 4 }),
      fc.option(value, { nil: undefined, freq: 12 })
    )
    .map(
      ([root, path, end]) =>
        `${root}${path.map((step) => `[${step}]`).join('')}${end === undefined ? '' : `=${end}`}`
    );

  return fc.oneof(
    { arbitrary: fc.array(parameter, { maxLength: 5 }).map((all) => all.join('&')), weight: 12 },
    { arbitrary: aimedQuery(name, value), weight: 10 },
    { arbitrary: hugeQuery(name), weight: 2 }
  );
}

/** A query that is valid except for a value. */
function aimedQuery(name: fc.Arbitrary<string>, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const number = fc.constantFrom(
    ...['0', '-1', '1.5', '1e9', '1e309', 'NaN', 'x', '', '2147483648', '9007199254740993'],
    ...['9223372036854775807', '9223372036854775808', '9'.repeat(60), '1e18', 'true', '%00']
  );
  const page = fc.constantFrom('page', 'pageSize', 'start', 'limit');
  return fc.oneof(
    fc
      .tuple(name, fc.constantFrom(...OPERATORS), value)
      .map(([attribute, operator, given]) => `filters[${attribute}][${operator}]=${given}`),
    fc
      .tuple(name, name, fc.constantFrom(...OPERATORS), value)
      .map(([one, two, operator, given]) => `filters[${one}][${two}][${operator}]=${given}`),
    fc.tuple(name, value).map(([attribute, given]) => `filters[${attribute}]=${given}`),
    fc
      .tuple(name, value, value)
      .map(([attribute, one, two]) => `filters[${attribute}]=${one}&filters[${attribute}]=${two}`),
    fc
      .tuple(name, value, value)
      .map(
        ([attribute, one, two]) =>
          `filters[${attribute}][$between][0]=${one}&filters[${attribute}][$between][1]=${two}`
      ),
    fc.tuple(page, number).map(([one, given]) => `pagination[${one}]=${given}`),
    fc
      .tuple(page, page, number, number)
      .map(([one, two, a, b]) => `pagination[${one}]=${a}&pagination[${two}]=${b}`),
    fc.tuple(name, value).map(([attribute, given]) => `sort=${attribute}:${given}`),
    fc.tuple(name, value).map(([attribute, given]) => `sort[${attribute}]=${given}`),
    fc.tuple(name, value).map(([attribute, given]) => `populate[${attribute}]=${given}`),
    fc
      .tuple(name, name, value)
      .map(([one, two, given]) => `populate[${one}][filters][${two}]=${given}`),
    fc.tuple(name, name).map(([one, two]) => `populate[${one}][populate]=${two}`),
    fc.tuple(name, name).map(([one, two]) => `fields=${one},${two}`),
    fc
      .tuple(fc.constantFrom('locale', '_q', 'status', 'fields', 'sort', 'populate'), value)
      .map(([parameter, given]) => `${parameter}=${given}`)
  );
}

/** Queries up to Node's limit of 16 KB of headers, and beyond. */
function hugeQuery(name: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const times = fc.constantFrom(21, 100, 400, 1000, 3000);
  return fc.oneof(
    fc.tuple(name, times).map(([one, count]) => `filters${`[${one}]`.repeat(count)}=1`),
    times.map((count) => `filters${'[$not]'.repeat(count)}[id]=1`),
    times.map((count) => `populate${'[related][populate]'.repeat(count)}=*`),
    times.map((count) => `sort=${Array(count).fill('id').join(',')}`),
    times.map((count) => `fields=${Array(count).fill('title').join(',')}`),
    times.map((count) => `filters[id][$in]=${Array(count).fill('1').join('&filters[id][$in]=')}`),
    times.map((count) => `_q=${'a'.repeat(count * 7)}`),
    times.map((count) => `filters[$or]${'[0][$or]'.repeat(count)}[0][id]=1`),
    times.map((count) => `populate=${'related.'.repeat(count)}related`),
    times.map((count) => `${'['.repeat(count)}${']'.repeat(count)}=1`),
    times.map((count) => '&'.repeat(count * 5)),
    times.map((count) => '%ff'.repeat(count))
  );
}
