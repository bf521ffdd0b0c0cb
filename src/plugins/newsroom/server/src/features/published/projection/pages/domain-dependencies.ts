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

/** Keys of everything that a page was built from, except the article's own rows, which are marked by document. */
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
    // A page shows its publisher. siteKey covers a site that does not exist yet.
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

/** Keys of what a term, source, list or the site was built from. */
export const dependenciesOfEntry = (uid: string, row: EntryRow, categories: Categories): string[] =>
  unique([
    ...(uid === CATEGORY ? categoryKeys([row], categories) : [rowKey(uid, row.id)]),
    ...keysOf(FILE, [row.cover, row.photo, row.logo, row.publisherLogo]),
  ]);

/** What other articles are related by: its topic, its tags, its category, as `tag:<documentId>`. */
export const relatedTermsOf = (row: ArticleRow): string =>
  [
    ...(row.topic ? [`topic:${row.topic.documentId}`] : []),
    ...(row.tags ?? []).map(({ documentId }) => `tag:${documentId}`),
    ...(row.category ? [`category:${row.category.documentId}`] : []),
  ].join(' ');

const unique = (keys: string[]): string[] => [...new Set(keys)].sort();
