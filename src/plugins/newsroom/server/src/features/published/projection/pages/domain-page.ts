import { countWords, readingMinutes } from '../../../../../../format/src/words';
import { textOfArticle } from '../../../../../../shared/src/body';
import type { Card, Page, RelatedCard } from '../contract';
import { structuredDataOf } from './domain-structured-data';
import type { Addresses, UrlOf } from './domain-urls';
import { frontendUrl } from './domain-urls';
import { textOrNull, toImage, toPicture } from './domain-pictures';
import { toSection } from './domain-sections';
import type { Categories } from './domain-terms';
import { placeCategory, toNamedSource, toPerson, toReference, toSite } from './domain-terms';
import type { ArticleRow, CardRow, SiteRow } from '../model/rows';

/** Data of a page that is not the article's own. */
export interface PageContext {
  categories: Categories;
  sites: ReadonlyMap<string, SiteRow>;
  /** Published rows of the same article in all locales. */
  siblings: readonly CardRow[];
  addresses: Addresses;
}

const toInstant = (value: string | Date | null | undefined): string | null =>
  value === null || value === undefined ? null : new Date(value).toISOString();

/** Fallback date: rows written by SQL may lack the date that hooks set. */
const FIRST_DAY = new Date(0).toISOString();

export const slugOf = ({ slug, documentId }: CardRow): string => textOrNull(slug) ?? documentId;

export const datePublishedOf = (row: CardRow): string =>
  toInstant(row.datePublished) ?? toInstant(row.publishedAt) ?? FIRST_DAY;

/** Frontend URLs, with the base URL from the site of this locale. */
export const urlsOf =
  ({ sites, addresses }: Pick<PageContext, 'sites' | 'addresses'>, locale: string): UrlOf =>
  (kind, { locale: shown, slug, documentId }) =>
    frontendUrl(addresses.paths, sites.get(locale)?.frontendUrl, kind, {
      locale: shown,
      slug,
      documentId,
    });

const articleUrl = (row: CardRow, urlOf: UrlOf): string =>
  urlOf('article', { locale: row.locale ?? '', slug: slugOf(row), documentId: row.documentId });

/** The card of an article as related article of another. */
export const toRelatedCard = (row: CardRow, urlOf: UrlOf): RelatedCard => ({
  documentId: row.documentId,
  locale: row.locale ?? '',
  slug: slugOf(row),
  url: articleUrl(row, urlOf),
  title: row.title ?? '',
  kicker: textOrNull(row.kicker),
  lead: textOrNull(row.lead),
  cover: toImage(row.cover),
  datePublished: datePublishedOf(row),
  category: row.category ? toReference(row.category) : null,
  authors: (row.authors ?? []).map(toReference),
  sources: (row.sources ?? []).map(toReference),
  featured: row.featured === true,
  externalUrl: textOrNull(row.externalUrl),
});

/** Builds the card and the page of one published row. */
export function toPage(row: ArticleRow, context: PageContext): { card: Card; page: Page } {
  const body = (row.body ?? []).map(toSection).filter((section) => section !== null);
  const wordCount = countWords(textOfArticle({ lead: row.lead, body: row.body }));
  const urlOf = urlsOf(context, row.locale ?? '');
  const card: Card = { ...toRelatedCard(row, urlOf), readingMinutes: readingMinutes(wordCount) };
  const siteRow = context.sites.get(card.locale);
  const site = siteRow && toSite(siteRow);
  const category = row.category ? placeCategory(row.category, context.categories) : null;
  const crumbs = category ? [...category.ancestors, toReference(category)] : [];
  const page: Omit<Page, 'structuredData'> = {
    ...card,
    dateModified: toInstant(row.updatedAt) ?? card.datePublished,
    body,
    wordCount,
    authors: (row.authors ?? []).map(toPerson),
    sources: (row.sources ?? []).map(toNamedSource),
    category,
    moreCategories: (row.moreCategories ?? []).map((one) => placeCategory(one, context.categories)),
    topic: row.topic ? toReference(row.topic) : null,
    tags: (row.tags ?? []).map(toReference),
    breadcrumb: crumbs.map((crumb) => ({
      ...crumb,
      url: urlOf('category', { ...crumb, locale: card.locale, slug: crumb.slug ?? '' }),
    })),
    alternates: context.siblings
      .filter(({ locale }) => locale !== row.locale)
      .map((sibling) => ({
        locale: sibling.locale ?? '',
        slug: slugOf(sibling),
        title: sibling.title ?? '',
        url: urlOf('article', {
          documentId: sibling.documentId,
          locale: sibling.locale ?? '',
          slug: slugOf(sibling),
        }),
      }))
      .sort((one, other) => (one.locale < other.locale ? -1 : 1)),
    allowRating: row.allowRating !== false,
    allowComments: row.allowComments !== false,
    seo: {
      title: textOrNull(row.seo?.metaTitle),
      description: textOrNull(row.seo?.metaDescription),
      shareImage: toPicture(row.seo?.shareImage),
      canonical: textOrNull(row.seo?.canonical),
      noindex: row.seo?.noindex === true,
    },
    site: site
      ? {
          siteName: site.siteName,
          publisherName: site.publisherName,
          publisherLogo: site.publisherLogo,
          frontendUrl: site.frontendUrl,
        }
      : null,
  };
  return {
    card,
    page: { ...page, structuredData: structuredDataOf(page, context.addresses.server, urlOf) },
  };
}
