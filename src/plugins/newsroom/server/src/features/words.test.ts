import { readFileSync } from 'node:fs';
import path from 'node:path';
import { features } from '.';
import type { Attribute } from '../kernel/strapi/schema';

/** The admin's words for what stands in the schemas; the admin must not import the server, so they are read as files. */
const folder = path.resolve(__dirname, '../../../admin/src/translations/fields');
const languages = ['en', 'vi'];
const read = (language: string) =>
  JSON.parse(readFileSync(path.join(folder, `${language}.json`), 'utf8')) as Record<string, string>;
const texts = Object.fromEntries(languages.map((language) => [language, read(language)]));

interface Named {
  name: string;
  displayName: string;
  attributes: Record<string, Attribute>;
}
const types: Named[] = features
  .flatMap(({ contentTypes = [] }) => contentTypes)
  .map(({ info, attributes }) => ({
    name: info.singularName,
    displayName: info.displayName,
    attributes,
  }));
const components: Named[] = features
  .flatMap((feature) => feature.components ?? [])
  .map(({ uid, info, attributes }) => ({
    name: uid.replace('newsroom.', ''),
    displayName: info.displayName,
    attributes,
  }));

const SYSTEM = [
  'createdAt',
  'updatedAt',
  'publishedAt',
  'createdBy',
  'updatedBy',
  'documentId',
  'id',
];

/** Every name, field and choice that an editor sees. */
function* neededKeys(): Generator<string> {
  yield 'any.sections';
  for (const field of SYSTEM) yield `any.${field}`;
  for (const { name, attributes } of [...types, ...components]) {
    yield name;
    for (const [field, attribute] of Object.entries(attributes)) {
      if (attribute['visible'] === false) continue;
      yield `${name}.${field}`;
      for (const value of (attribute['enum'] ?? []) as string[]) yield `${name}.${field}:${value}`;
    }
  }
}

const needed = [...neededKeys()];
const isAddition = (key: string) => /\.(hint|placeholder)$/.test(key);

describe.each(languages)('%s', (language) => {
  const words = texts[language] ?? {};

  test('has a word for everything that an editor sees', () => {
    expect(needed.filter((key) => !words[key]?.trim())).toEqual([]);
  });

  test('has no word for what is not there', () => {
    const withoutUse = Object.keys(words).filter(
      (key) => !needed.includes(isAddition(key) ? key.replace(/\.\w+$/, '') : key)
    );
    expect(withoutUse).toEqual([]);
  });

  test('has the same hints as the others, and its keys in order', () => {
    const additions = Object.keys(words).filter(isAddition);
    expect(additions).toEqual(Object.keys(texts['en'] ?? {}).filter(isAddition));
    expect(Object.keys(words)).toEqual(Object.keys(words).sort());
  });
});

test('no name of a type is the name of a component', () => {
  const names = [...types, ...components].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('English names are those of the schemas: Strapi asks for translations by them', () => {
  for (const { name, displayName } of [...types, ...components]) {
    expect([name, texts['en']?.[name]]).toEqual([name, displayName]);
  }
});

test('hints end like sentences', () => {
  for (const words of Object.values(texts)) {
    const open = Object.entries(words).filter(
      ([key, text]) => key.endsWith('.hint') && !/[.]$/.test(text)
    );
    expect(open).toEqual([]);
  }
});
