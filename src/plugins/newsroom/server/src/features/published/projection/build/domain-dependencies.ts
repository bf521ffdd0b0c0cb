import { ancestorsOf } from './domain-terms';
import type { Categories } from './domain-terms';
import type { ArticleRow, CardRow, EntryRow, FileRow, SiteRow } from '../model/rows';
import {
  ARTICLE,
  AUTHOR,
  CATEGORY,
  documentKey,
  FILE,
  rowKey,
  SITE,
  siteKey,
  SOURCE,
  TAG,
  TOPIC,
} from '../model/types';

type Rows = readonly ({ id: number } | null | undefined)[];

const keysOf = (uid: string, rows: Rows | null | undefined): string[] =>
  (rows ?? []).flatMap((row) => (row ? [rowKey(uid, row.id)] : []));

const categoryKeys = (rows: Rows, categories: Categories): string[] =>
  rows.flatMap((row) => (row ? keysOf(CATEGORY, [row, ...ancestorsOf(row.id, categories)]) : []));

const cardFiles = (row: CardRow): (FileRow | null | undefined)[] => [row.cover?.image];

/** Keys of everything that a page was made from, apart from the article's own rows, which are known by its document. */
export function dependenciesOfPage(
  row: ArticleRow,
  categories: Categories,
  site: SiteRow | undefined
): string[] {
  const related = row.related ?? [];
  const sections = row.body ?? [];
  const files = [
    ...cardFiles(row),
    row.seo?.shareImage,
    site?.publisherLogo,
    ...(row.authors ?? []).map(({ photo }) => photo),
    ...related.flatMap(cardFiles),
    ...sections.flatMap(({ image, file, images }) => [
      image,
      file,
      ...(images ?? []).map((one) => one.image),
    ]),
  ];
  return unique([
    // A page shows its publisher; the first key stands for a site that is yet to be made.
    siteKey(row.locale ?? ''),
    ...keysOf(SITE, [site]),
    ...categoryKeys([row.category, ...(row.moreCategories ?? [])], categories),
    ...keysOf(TOPIC, [row.topic]),
    ...keysOf(TAG, row.tags),
    ...keysOf(AUTHOR, row.authors),
    ...keysOf(SOURCE, row.sources),
    ...keysOf(FILE, files),
    ...related.flatMap((card) => [
      documentKey(ARTICLE, card.documentId),
      ...keysOf(CATEGORY, [card.category]),
      ...keysOf(AUTHOR, card.authors),
      ...keysOf(SOURCE, card.sources),
    ]),
  ]);
}

/** Keys of what a term, a source, a list or the site was made from. */
export const dependenciesOfEntry = (uid: string, row: EntryRow, categories: Categories): string[] =>
  unique([
    ...(uid === CATEGORY ? categoryKeys([row], categories) : [rowKey(uid, row.id)]),
    ...keysOf(FILE, [row.cover, row.photo, row.logo, row.publisherLogo]),
  ]);

/** Stands among the terms of an article that an editor featured. */
export const FEATURED = 'featured';

/** Terms under which a page is listed, ancestors of its categories included, by documentId. */
export function listingTerms(row: ArticleRow, categories: Categories): string[] {
  const placed = [row.category, ...(row.moreCategories ?? [])].flatMap((one) =>
    one ? [one, ...ancestorsOf(one.id, categories)] : []
  );
  return unique([
    ...(row.featured === true ? [FEATURED] : []),
    ...[
      ...placed,
      row.topic,
      ...(row.tags ?? []),
      ...(row.authors ?? []),
      ...(row.sources ?? []),
    ].flatMap((one) => (one ? [one.documentId] : [])),
  ]);
}

/** What other articles are related by: its topic, its tags, its category, as `tag:<documentId>`. */
export const relatedTermsOf = (row: ArticleRow): string =>
  [
    ...(row.topic ? [`topic:${row.topic.documentId}`] : []),
    ...(row.tags ?? []).map(({ documentId }) => `tag:${documentId}`),
    ...(row.category ? [`category:${row.category.documentId}`] : []),
  ].join(' ');

const unique = (keys: string[]): string[] => [...new Set(keys)].sort();
