import { ask } from './ask';
import type { Request } from './load/processes';

/** Requests to the portal and to stock Strapi for the same articles, with the data of a page or a card. */

const PUBLISHED = '/api/newsroom/published/articles';
const CARDS = 25;

/**
 * The `populate` parameters of a page for stock Strapi. They load less than a page shows (no ancestors of the category,
 * no photos of authors, no related articles), so that the comparison favours stock Strapi.
 */
const PAGE = [
  'populate[cover][populate]=image',
  'populate[body][on][newsroom.text]=true',
  'populate[body][on][newsroom.captioned-image][populate]=image',
  ...['category', 'topic', 'tags', 'authors', 'sources', 'seo'].map(
    (name) => `populate[${name}]=true`
  ),
];

/** The parameters of cards: only the fields of a card. */
const CARD = [
  ...['title', 'slug', 'kicker', 'lead', 'datePublished', 'featured', 'externalUrl'].map(
    (name, nth) => `fields[${nth}]=${name}`
  ),
  'populate[cover][populate]=image',
  ...['category', 'authors', 'sources'].map(
    (name) => `populate[${name}][fields][0]=name&populate[${name}][fields][1]=slug`
  ),
  'sort=datePublished:desc',
];

export const portal = {
  page: (slug: string): Request => ({ path: `${PUBLISHED}/${slug}?locale=vi` }),
  list: (cursor?: string): Request => ({
    path: `${PUBLISHED}?locale=vi&limit=${CARDS}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
  }),
  graphql: graphql(`
    {
      newsroomPublishedArticles(locale: "vi", limit: ${CARDS}) {
        data {
          documentId
          slug
          title
          lead
          datePublished
          category { name slug }
          cover { url alt }
          authors { name slug }
        }
        nextCursor
      }
    }
  `),
};

export const stock = {
  page: (slug: string): Request => ({
    path: `/api/articles?filters[slug][$eq]=${slug}&locale=vi&${PAGE.join('&')}`,
  }),
  list: (): Request => ({
    path: `/api/articles?locale=vi&pagination[pageSize]=${CARDS}&${CARD.join('&')}`,
  }),
  graphql: graphql(`
    {
      articles(locale: "vi", sort: "datePublished:desc", pagination: { limit: ${CARDS} }) {
        documentId
        slug
        title
        lead
        datePublished
        category { name slug }
        authors { name slug }
      }
    }
  `),
};

/** Conditional requests for pages that the reader already has; the responses are 304. */
export function conditional(server: { url: string }, slugs: readonly string[]): Promise<Request[]> {
  return Promise.all(
    slugs.map(async (slug) => {
      const request = portal.page(slug);
      const { headers } = await fetch(server.url + request.path);
      return { ...request, headers: { 'if-none-match': headers.get('etag') ?? '' } };
    })
  );
}

/** Requests for a number of pages of the list, starting at the given page (counted from 1). */
export async function pagesOfList(
  server: { url: string },
  first: number,
  count: number
): Promise<Request[]> {
  const pages: Request[] = [];
  let request = portal.list();
  for (let page = 1; page < first + count; page += 1) {
    if (page >= first) pages.push(request);
    const { meta } = await ask<{ meta: { nextCursor: string | null } }>(server, request);
    if (meta.nextCursor === null) break;
    request = portal.list(meta.nextCursor);
  }
  if (pages.length < count) throw new Error(`The list ends before page ${first + count}`);
  return pages;
}

function graphql(query: string): Request {
  return {
    path: '/graphql',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: query.replace(/\s+/g, ' ').trim() }),
  };
}
