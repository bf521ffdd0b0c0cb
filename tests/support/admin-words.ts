import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './paths';

type Words = Record<string, string>;

const requireHere = createRequire(__filename);
const strapi = path.join(root, 'node_modules/@strapi');
const ours = path.join(root, 'src/admin/translations');

/** Strapi packages with translations of the admin panel, and the prefixes of their keys. */
const PACKAGES = [
  { folder: 'admin/dist/admin', translations: 'admin/src/translations', prefix: '' },
  ...['content-manager', 'content-type-builder', 'email', 'i18n', 'upload'].map((name) => ({
    folder: `${name}/dist/admin`,
    translations: 'translations',
    prefix: `${name}.`,
  })),
  {
    folder: 'plugin-users-permissions/dist/admin',
    translations: 'translations',
    prefix: 'users-permissions.',
  },
];

/** Strapi's translations of a language, under their keys at run time. */
export function wordsOfStrapi(language: 'en' | 'vi'): Words {
  const all = PACKAGES.map(({ folder, translations, prefix }) => {
    const file = path.join(strapi, folder, translations, `${language}.json.js`);
    const words = existsSync(file) ? (requireHere(file) as Words & { default?: Words }) : {};
    return withPrefix(prefix, words.default ?? words);
  });
  return merge([...all, withPrefix('comments.', wordsOfComments(language))]);
}

/** Translations of strapi-plugin-comments, whose file names contain a hash. */
function wordsOfComments(language: string): Words {
  const folder = path.join(root, 'node_modules/strapi-plugin-comments/dist/_chunks');
  const file = readdirSync(folder).find((name) => new RegExp(`^${language}-.*\\.js$`).test(name));
  if (file === undefined) return {};
  const words = requireHere(path.join(folder, file)) as Words & { default?: Words };
  return words.default ?? words;
}

/** English defaults in Strapi's code whose keys are missing from its translation files. */
export function defaultsInCode(): Words {
  const call =
    /id: (?:(\w*[gG]etTra\w+(?:\$1)?)\()?(['"`])([^'"`$\n]+)\2\)?,\s*defaultMessage: (['"`])((?:\\.|(?!\4)[^])*)\4/g;
  const found: Words = {};
  for (const { folder, prefix } of PACKAGES) {
    for (const file of codeBelow(path.join(strapi, folder))) {
      for (const [, translated, , key = '', , words = ''] of readFileSync(file, 'utf8').matchAll(
        call
      )) {
        found[translated ? prefix + key : key] ??= words.replace(/\\(.)/g, '$1');
      }
    }
  }
  return found;
}

/** Our Vietnamese translations of Strapi's panel, by file. */
export function ourVietnamese(): Record<string, Words> {
  const folder = path.join(ours, 'vi');
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [name, JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as Words])
  );
}

/** The plugin's names of types and fields: `article`, `article.title`. */
export function wordsOfFields(language: 'en' | 'vi'): Words {
  const file = `src/plugins/newsroom/admin/src/translations/fields/${language}.json`;
  return JSON.parse(readFileSync(path.join(root, file), 'utf8')) as Words;
}

function merge(all: Words[]): Words {
  return Object.fromEntries(all.flatMap((words) => Object.entries(words)));
}

function withPrefix(prefix: string, words: Words): Words {
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [prefix + key, text]));
}

function codeBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'translations' ? [] : codeBelow(file);
    return entry.name.endsWith('.mjs') ? [file] : [];
  });
}
