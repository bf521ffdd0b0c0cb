import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const admin = path.join(__dirname, '../../src/plugins/newsroom/admin/src');

const textsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(path.join(admin, 'translations', `${language}.json`), 'utf8')) as Record<
    string,
    string
  >;
const languages = { en: textsOf('en'), vi: textsOf('vi') };
const keys = Object.keys(languages.en);

const code = readdirSync(admin, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.'))
  .map((file) => readFileSync(path.join(admin, file), 'utf8'))
  .join('\n')
  // JSX attributes are in double quotes.
  .replaceAll('"', "'");
const foldersIn = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
const wings = path.join(admin, 'features');
const features = foldersIn(wings).flatMap((wing) => foldersIn(path.join(wings, wing)));

/** Names of the arguments of a text: `{count, plural, …}` and `{name}`. */
const placeholders = (text: string | undefined) =>
  [...new Set(Array.from((text ?? '').matchAll(/\{(\w+)\s*[,}]/g), ([, name]) => name))].sort();

describe.each(Object.entries(languages))('the texts in %s', (_language, texts) => {
  test('have the keys of every other language', () => {
    expect(Object.keys(texts).filter((key) => !keys.includes(key))).toEqual([]);
    expect(keys.filter((key) => !(key in texts))).toEqual([]);
  });

  test('are sorted by key', () => {
    expect(Object.keys(texts)).toEqual(Object.keys(texts).sort());
  });

  test('say something, without spaces around it', () => {
    expect(Object.entries(texts).filter(([, text]) => text === '' || text !== text.trim())).toEqual(
      []
    );
  });

  test('take the same values', () => {
    const taken = (text: string | undefined) => placeholders(text).join();
    const odd = keys.filter((key) => taken(texts[key]) !== taken(languages.en[key]));
    expect(odd).toEqual([]);
  });
});

test('each key begins with the feature that uses it', () => {
  const known = ['plugin', ...features];
  expect(keys.filter((key) => !known.includes(key.split('.')[0] ?? ''))).toEqual([]);
});

test('each key is used', () => {
  expect(keys.filter((key) => !code.includes(`'${key}'`))).toEqual([]);
});

test('each key that the code names is there', () => {
  const prefixes = new Set(keys.map((key) => key.split('.')[0]));
  const named = Array.from(code.matchAll(/'([a-z]+)((?:\.[a-z]+(?:-[a-z]+)*)+)'/g));
  expect(named.length).toBeGreaterThan(keys.length / 2);
  const absent = named
    .filter(([, prefix]) => prefixes.has(prefix))
    .map(([, prefix, rest]) => `${prefix}${rest}`)
    .filter((key) => !keys.includes(key));
  expect(absent).toEqual([]);
});
