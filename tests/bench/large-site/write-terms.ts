import type { Row } from './rows';
import type { Term, Terms } from './terms';
import { toSlug } from './texts';

/** Vietnamese first, because IDs follow this order. */
const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Row ID of a localized term. Sources have one row for all locales. */
export const termId = (place: number, locale: Locale): number =>
  place * LOCALES.length + LOCALES.indexOf(locale) + 1;

export const sourceId = (place: number): number => place + 1;

/** Rows of all terms, by table. */
export function rowsOfTerms(terms: Terms, when: string): Record<string, Row[]> {
  const written = { created_at: when, updated_at: when, published_at: when };
  const localized = (type: string, list: readonly Term[], more: Row = {}) =>
    list.flatMap(({ name, english }, place) =>
      LOCALES.map((locale): Row => {
        const words = locale === 'en' ? (english ?? name) : name;
        return {
          id: termId(place, locale),
          document_id: `${type}-${place}`,
          name: words,
          slug: toSlug(words),
          // Not translated: the English row shows the Vietnamese text.
          follows_locale: locale === 'en' && english === undefined ? 'vi' : null,
          locale,
          ...more,
          ...written,
        };
      })
    );
  return {
    newsroom_categories: localized('category', terms.categories, { order: 0 }),
    newsroom_categories_parent_lnk: terms.categories.flatMap(({ parent }, place) =>
      parent === undefined
        ? []
        : LOCALES.map((locale) => ({
            category_id: termId(place, locale),
            inv_category_id: termId(parent, locale),
          }))
    ),
    newsroom_topics: localized('topic', terms.topics),
    newsroom_tags: localized('tag', terms.tags),
    newsroom_authors: localized('author', terms.authors),
    newsroom_sources: terms.sources.map(({ name }, place) => ({
      id: sourceId(place),
      document_id: `source-${place}`,
      name,
      slug: toSlug(name),
      kind: 'outlet',
      ...written,
    })),
    newsroom_sites: LOCALES.map((locale, nth) => ({
      id: nth + 1,
      document_id: 'site',
      site_name: 'Báo Ven Sông',
      publisher_name: 'Tòa soạn Báo Ven Sông',
      frontend_url: 'https://bao.example',
      locale,
      ...written,
    })),
  };
}

const SIZES = [
  ['thumbnail', 245],
  ['small', 500],
  ['medium', 750],
  ['large', 1000],
] as const;

/** Rows of media library pictures, as after an upload. The files themselves are not needed. */
export function rowsOfFiles(count: number, when: string): Row[] {
  return Array.from({ length: count }, (_, nth) => {
    const hash = `anh_${nth}_${(nth * 2_654_435_761) % 4_294_967_296}`;
    const formats = SIZES.map(([name, width]) => {
      const height = Math.round((width * 9) / 16);
      const file = { name: `${name}_anh-${nth}.jpg`, hash: `${name}_${hash}`, ext: '.jpg' };
      const url = `/uploads/${file.hash}.jpg`;
      return [name, { ...file, mime: 'image/jpeg', path: null, width, height, size: 40, url }];
    });
    return {
      id: nth + 1,
      document_id: `file-${nth}`,
      name: `anh-${nth}.jpg`,
      width: 1600,
      height: 900,
      formats: Object.fromEntries(formats) as Row,
      hash,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 240.5,
      url: `/uploads/${hash}.jpg`,
      provider: 'local',
      folder_path: '/',
      created_at: when,
      updated_at: when,
      published_at: when,
    };
  });
}
