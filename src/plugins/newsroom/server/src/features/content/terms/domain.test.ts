import type { TermVersion } from './domain';
import { changesWords, findSource, hasLoop, missingLocales } from './domain';

const version = (id: number, locale: string, followsLocale: string | null = null): TermVersion => ({
  id,
  documentId: 'd',
  locale,
  followsLocale,
});

describe('the version that others follow', () => {
  test("is the default locale's when it has words of its own", () => {
    expect(findSource([version(1, 'en'), version(2, 'vi')], 'vi')?.id).toBe(2);
  });

  test('is the oldest with words of its own otherwise', () => {
    const versions = [version(3, 'fr'), version(2, 'en'), version(1, 'vi', 'en')];
    expect(findSource(versions, 'vi')?.id).toBe(2);
  });

  test('is none when nobody wrote anything', () => {
    expect(findSource([version(1, 'vi', 'en')], 'vi')).toBeUndefined();
  });
});

test('missing locales are those without a row', () => {
  expect(missingLocales([version(1, 'vi')], ['vi', 'en', 'fr'])).toEqual(['en', 'fr']);
});

describe('words', () => {
  const row = { name: 'Kinh tế', description: null, order: 1 };
  const words = ['name', 'description'];

  test('change when one of them differs', () => {
    expect(changesWords(row, { name: 'Economy' }, words)).toBe(true);
  });

  test('do not change by a save of the same, of an empty description, or of the order', () => {
    expect(changesWords(row, { name: 'Kinh tế', description: '', order: 2 }, words)).toBe(false);
  });
});

describe('a loop of categories', () => {
  test('is found wherever it closes', () => {
    expect(hasLoop('a', new Map([['a', 'a']]))).toBe(true);
    expect(hasLoop('a', new Map([['a', 'b'], ['b', 'c'], ['c', 'a']]))).toBe(true); // prettier-ignore
    expect(hasLoop('x', new Map([['x', 'a'], ['a', 'b'], ['b', 'a']]))).toBe(true); // prettier-ignore
  });

  test('is not a deep branch', () => {
    expect(hasLoop('a', new Map([['a', 'b'], ['b', 'c']]))).toBe(false); // prettier-ignore
  });
});
