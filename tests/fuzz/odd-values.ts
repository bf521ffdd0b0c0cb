import fc from 'fast-check';

/** Texts that often cause errors. */
export const oddText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    'a\u0000b',
    '\ud800',
    'x\udfffy',
    '\ufeff',
    '\u202e',
    '😀'.repeat(40),
    '%',
    '%00',
    "'",
    "' OR 1=1 --",
    '";drop table newsroom_articles;--',
    '\\',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<b>x',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
    'true',
    'NaN',
    'Infinity',
    '-1',
    '0',
    '1e309',
    '9'.repeat(40),
    '9223372036854775808',
    '2147483648',
    '1970-01-01',
    '9999-12-31T23:59:59.999Z',
    '+275760-09-13T00:00:00.000Z',
    '-000001-01-01T00:00:00Z',
    '2026-02-30',
    '*',
    '$',
    '$where',
    '[object Object]',
    '${7*7}',
    'vi',
    'en',
    'xx',
    'a'.repeat(300),
    'â'.repeat(5000)
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 })
);

const oddNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    0,
    -0,
    -1,
    1.5,
    2 ** 31,
    -(2 ** 31) - 1,
    2 ** 53,
    2 ** 63,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    5e-324
  ),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true })
);

/** Properties that every object inherits, which code finds when it looks up names in a plain object. */
export const inheritedNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
] as const;

export const oddKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...inheritedNames),
  fc.constantFrom(
    'prototype',
    'id',
    'documentId',
    'locale',
    'status',
    'publishedAt',
    'createdBy',
    'localizations',
    'connect',
    'disconnect',
    'set',
    '__component',
    '__type',
    '__pivot',
    '$or',
    '$not',
    '0',
    ''
  ),
  oddText
);

/** Any JSON value. */
export const oddValue: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { arbitrary: fc.oneof(fc.constantFrom(null, true, false), oddNumber), weight: 3 },
    { arbitrary: oddText, weight: 4 },
    { arbitrary: fc.array(tie('value'), { maxLength: 4 }), weight: 1 },
    { arbitrary: fc.dictionary(oddKey, tie('value'), { maxKeys: 4 }), weight: 1 }
  ),
})).value;

/** JSON text. `__proto__` is an ordinary key in JSON, but not in an object literal. */
export function toJson(value: unknown): string {
  return JSON.stringify(value) ?? 'null';
}

/** Percent encodings of careless and malicious clients. */
export const oddEncoding: fc.Arbitrary<string> = fc.constantFrom(
  '%',
  '%0',
  '%zz',
  '%00',
  '%ff',
  '%c3%28',
  '%ed%a0%80',
  '%f8%88%80%80%80',
  '%u0041',
  '%2500',
  '%e2%80',
  '%0d%0aX-Injected:%201'
);
