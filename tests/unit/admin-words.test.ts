import type { Piece } from '../support/admin-icu';
import { parse } from '../support/admin-icu';
import { defaultsInCode, ourVietnamese, wordsOfStrapi } from '../support/admin-words';

const TEXT = 0;
const POUND = 7;

const english = { ...defaultsInCode(), ...wordsOfStrapi('en') };
const files = Object.entries(ourVietnamese());
const vietnamese = files.flatMap(([, words]) => Object.entries(words));

test('there are words to look at', () => {
  expect(Object.keys(english).length).toBeGreaterThan(2000);
  expect(vietnamese.length).toBeGreaterThan(800);
});

test('every key is one that Strapi asks for', () => {
  expect(vietnamese.map(([key]) => key).filter((key) => !(key in english))).toEqual([]);
});

test('no key is given twice', () => {
  const keys = vietnamese.map(([key]) => key);
  expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
});

test('every text has the values and tags of the English one, and can be parsed', () => {
  const wrong = vietnamese.flatMap(([key, text]) => {
    const [given, wanted] = [namesIn(text), namesIn(english[key] ?? '')];
    return given === wanted ? [] : [`${key}: "${given}" for "${wanted}"`];
  });
  expect(wrong).toEqual([]);
});

test('a text that lost a value would be found', () => {
  expect(namesIn('{count, plural, one {# file} other {# files}} in <b>{place}</b>')).toBe(
    '<b> {count} {place}'
  );
  expect(namesIn('{count} tệp')).toBe('{count}');
});

test('is Vietnamese: composed letters, no blanks at the ends that English has not', () => {
  const blanks = (text = '') => [
    text.length - text.trimStart().length,
    text.trimEnd().length < text.length,
  ];
  const odd = vietnamese.filter(
    ([key, text]) =>
      text === '' ||
      text !== text.normalize('NFC') ||
      String(blanks(text)) !== String(blanks(english[key]))
  );
  expect(odd).toEqual([]);
});

test('words that newsrooms use are used throughout', () => {
  const refused = /xuất bản|xoá|hoá|toà |tài sản|bản ghi|tập tin/i;
  expect(vietnamese.filter(([, text]) => refused.test(text))).toEqual([]);
});

/** Names of all arguments and tags of a message. */
function namesIn(message: string): string {
  const names = new Set<string>();
  const collect = (pieces: Piece[]) => {
    for (const { type, value, options, children } of pieces) {
      if (children) names.add(`<${value}>`);
      else if (type !== TEXT && type !== POUND) names.add(`{${value}}`);
      collect(children ?? []);
      for (const option of Object.values(options ?? {})) collect(option.value);
    }
  };
  collect(parse(message));
  return [...names].sort().join(' ');
}
