import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The Vietnamese words that we lend to Strapi's admin, against its English ones. */
const ours = JSON.parse(
  readFileSync(path.resolve(__dirname, '../../../admin/src/translations/strapi/vi.json'), 'utf8')
) as Record<string, string>;

/** Asked for in Strapi's code with an English text beside it, but absent from its translations. */
const UNLISTED = [
  'User',
  'containers.list.displayedFields',
  'content-manager.components.DynamicZone.add-item-above',
  'content-manager.components.DynamicZone.add-item-below',
  'content-manager.components.DynamicZone.more-actions',
  'content-manager.containers.list.table-headers.status',
  'content-manager.plugin.name',
  'search.placeholder',
];

const load = createRequire(__filename) as (file: string) => unknown;

function englishOf(plugin: string, folder: string): Record<string, string> {
  const root = path.dirname(require.resolve(`@strapi/${plugin}/package.json`));
  const { default: texts, ...named } = load(path.join(root, folder, 'en.json.js')) as {
    default?: Record<string, string>;
  } & Record<string, unknown>;
  return texts ?? (named as Record<string, string>);
}

const prefixed = (plugin: string) =>
  Object.fromEntries(
    Object.entries(englishOf(plugin, 'dist/admin/translations')).map(([key, text]) => [
      `${plugin}.${key}`,
      text,
    ])
  );

const english: Record<string, string> = {
  ...englishOf('admin', 'dist/admin/admin/src/translations'),
  ...prefixed('content-manager'),
  ...prefixed('i18n'),
  ...prefixed('upload'),
};

/** What a message is filled with: `{name}`, `<b>`, and for choices `{count, plural`. */
const placesOf = (text: string) =>
  [
    ...new Set([...text.matchAll(/\{(\w+)[,}]|<(\w+)>/g)].map((match) => match[1] ?? match[2])),
  ].sort();

test('every word is asked for by Strapi', () => {
  const unknown = Object.keys(ours).filter((key) => !(key in english));
  expect(unknown.sort()).toEqual([...UNLISTED].sort());
});

test('a word has no place that Strapi does not fill', () => {
  const odd = Object.entries(ours).filter(([key, text]) =>
    placesOf(text).some((place) => !placesOf(english[key] ?? text).includes(place))
  );
  expect(odd).toEqual([]);
});

test('keys stand in order', () => {
  expect(Object.keys(ours)).toEqual(Object.keys(ours).sort());
});
