import type { Page } from '../contract';
import type { UrlOf } from './domain-urls';

/**
 * schema.org NewsArticle and BreadcrumbList of a page, following Google's guidelines. Ratings are left out, because
 * Google does not accept AggregateRating on articles.
 * https://developers.google.com/search/docs/appearance/structured-data/article
 */
export function structuredDataOf(
  page: Omit<Page, 'structuredData'>,
  server: string,
  urlOf: UrlOf
): Record<string, unknown>[] {
  return page.breadcrumb.length > 0
    ? [newsArticle(page, server, urlOf), breadcrumbList(page)]
    : [newsArticle(page, server, urlOf)];
}

const CONTEXT = 'https://schema.org';

/** Makes URLs absolute: the local upload provider gives paths relative to Strapi, and search engines need full URLs. */
const absolute = (url: string, server: string): string =>
  url.startsWith('/') ? server + url : url;

/** Removes empty properties: search engines accept missing ones, but report empty ones. */
const known = (properties: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) =>
        value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)
    )
  );

function newsArticle(page: Omit<Page, 'structuredData'>, server: string, urlOf: UrlOf) {
  const { site, cover, seo, locale } = page;
  const url = seo.canonical ?? page.url;
  const pictures = [cover, seo.shareImage].flatMap((one) =>
    one ? [absolute(one.url, server)] : []
  );
  const publisher = site?.publisherName ?? site?.siteName;
  return known({
    '@context': CONTEXT,
    '@type': 'NewsArticle',
    headline: page.title,
    alternativeHeadline: seo.title !== page.title ? seo.title : null,
    description: seo.description ?? page.lead,
    url,
    mainEntityOfPage: { '@type': 'WebPage', '@id': url },
    image: [...new Set(pictures)],
    datePublished: page.datePublished,
    dateModified: page.dateModified,
    inLanguage: page.locale,
    articleSection: page.category?.name,
    keywords: page.tags.map(({ name }) => name),
    wordCount: page.wordCount,
    author: page.authors.map(({ name, title, slug, documentId }) =>
      known({
        '@type': 'Person',
        name,
        jobTitle: title,
        url: urlOf('author', { locale, slug: slug ?? '', documentId }),
      })
    ),
    publisher:
      publisher === undefined
        ? null
        : known({
            '@type': 'NewsMediaOrganization',
            name: publisher,
            url: site?.frontendUrl,
            logo: site?.publisherLogo
              ? { '@type': 'ImageObject', url: absolute(site.publisherLogo.url, server) }
              : null,
          }),
  });
}

function breadcrumbList({ breadcrumb, title, url }: Omit<Page, 'structuredData'>) {
  const steps = [...breadcrumb, { name: title, url }];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: step.name,
      item: step.url,
    })),
  };
}
