import type * as Format from '../../src/plugins/newsroom/format/src';
import type { HttpClient } from '../support/http';
import { creditOf } from './entering';
import type { SeedPage } from './seed';

// Imported from the package, as in a frontend.
export const { formatNumber, formatPublished, formatRating, ratingHint } = outside.require(
  'strapi-plugin-newsroom/format'
) as typeof Format;

/** The parts of an article that a frontend shows. */
export interface ReadArticle {
  documentId: string;
  title: string;
  lead: string;
  datePublished: string;
  cover: {
    alt: string | null;
    caption: string;
    credit: string;
    image: { url: string; width: number; height: number };
  };
  body: { text: { type: string; children: { type: string; text: string }[] }[] }[];
  sources: { name: string }[];
  category: { name: string } | null;
}

/** All published articles of a locale, over REST without a token. */
export async function readByRest(reader: HttpClient, locale: string): Promise<ReadArticle[]> {
  const { status, body } = await reader.get<{ data: ReadArticle[] }>(
    `/api/newsroom/articles?locale=${locale}` +
      '&populate[cover][populate][image][fields]=url,width,height' +
      '&populate[body][on][newsroom.text][populate]=*' +
      '&populate[sources][fields]=name&populate[category][fields]=name'
  );
  expect(status).toBe(200);
  return body.data;
}

/** The same over GraphQL. */
export async function readByGraphql(reader: HttpClient, locale: string): Promise<ReadArticle[]> {
  const { status, body } = await reader.graphql<{ data: { newsroomArticles: ReadArticle[] } }>(
    `query ($locale: I18NLocaleCode!) {
      newsroomArticles(locale: $locale) {
        documentId title lead datePublished
        cover { alt caption credit image { url width height } }
        body { ... on ComponentNewsroomText { text } }
        sources { name }
        category { name }
      }
    }`,
    { locale }
  );
  expect(status).toBe(200);
  return body.data.newsroomArticles;
}

/** Text of each paragraph. */
function paragraphsOf({ body }: ReadArticle): string[] {
  return body
    .flatMap((section) => section.text)
    .map((block) => block.children.map((child) => child.text).join(''));
}

/** Texts of the article in the order of the page, from top to bottom. */
export function wordsOnPage(article: ReadArticle): string[] {
  return [
    article.title,
    formatPublished(article.datePublished, { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' }),
    article.lead,
    `${article.cover.caption} (${article.cover.credit})`,
    ...paragraphsOf(article),
    `Nguồn tin: ${article.sources.map(({ name }) => name).join(', ')}`,
  ];
}

/** Expects an article read over an API to match the page exactly. */
export function expectPage(article: ReadArticle | undefined, page: SeedPage): void {
  if (!article) throw new Error('There is no article to hold against the page');
  expect(article.title).toBe(page.title);
  expect(article.lead).toBe(page.lead);
  expect(article.cover).toMatchObject({ caption: page.cover.caption, credit: creditOf(page) });
  expect(paragraphsOf(article)).toEqual(page.body);
  expect(article.body.flatMap(({ text }) => text.map(({ type }) => type))).toEqual(
    page.body.map(() => 'paragraph')
  );
  expect(article.sources).toMatchObject([{ name: page.source }]);
  expect(new Date(article.datePublished)).toEqual(new Date(page.publishedAt));
}
