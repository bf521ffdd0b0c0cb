import type { Page, PlacedCategory } from '../contract';
import { defineDerivedTable } from '../derive/derived-table';

/** Pseudo-term under which featured articles are listed. */
export const FEATURED = 'featured';

const withAncestors = ({ documentId, ancestors }: PlacedCategory): { documentId: string }[] => [
  ...ancestors,
  { documentId },
];

/** documentIds of the terms under which a page is listed, including ancestors of its categories. */
export function listingTerms(page: Page): string[] {
  const terms = [
    ...(page.category ? withAncestors(page.category) : []),
    ...page.moreCategories.flatMap(withAncestors),
    ...(page.topic ? [page.topic] : []),
    ...page.tags,
    ...page.authors,
    ...page.sources,
  ].map(({ documentId }) => documentId);
  return [...new Set(page.featured ? [FEATURED, ...terms] : terms)].sort();
}

export const listings = defineDerivedTable({
  name: 'listings',
  version: 1,
  singularName: 'published-listing',
  tableName: 'newsroom_published_listings',
  does: 'Categories (with ancestors), topics, tags, authors and sources under which a page is listed, and whether it is featured',
  columns: { term: { type: 'string' }, datePublished: { type: 'biginteger' } },
  key: ['term'],
  indexes: { newest: ['term', 'locale', 'datePublished', 'documentId'] },
  of: (page) =>
    listingTerms(page).map((term) => ({ term, datePublished: Date.parse(page.datePublished) })),
});

export const LISTINGS = listings.table.uid;
