import { ask } from './ask';
import { portal, stock } from './questions';
import type { Server } from './servers';

/**
 * Stock Strapi silently omits data that the public role may not read, which would make it look faster. So before any
 * measurement, both servers must return the same articles with all their parts.
 */

interface Named {
  name: string;
}

/** The parts of an article that both return, under common names. */
interface Shown {
  slug: string;
  title: string;
  lead: string;
  category: Named;
  authors: Named[];
  sources?: Named[];
}

interface StockArticle extends Shown {
  cover: { image: { url: string } };
  body: { __component: string }[];
}

interface PortalArticle extends Shown {
  cover: { url: string };
  body: object[];
}

const names = (list: readonly Named[] | undefined) => list?.map(({ name }) => name);

const shown = (article: Shown) => ({
  slug: article.slug,
  title: article.title,
  lead: article.lead,
  category: article.category.name,
  authors: names(article.authors),
});

/** Text of the first section. */
const textsIn = (value: unknown): string[] =>
  [...JSON.stringify(value).matchAll(/"text":("(?:[^"\\]|\\.)*")/g)].map(
    ([, text]) => JSON.parse(text ?? '""') as string
  );

export async function expectSamePages(ours: Server, theirs: Server, slug: string): Promise<void> {
  const { data: page } = await ask<{ data: PortalArticle }>(ours, portal.page(slug));
  const { data: found } = await ask<{ data: StockArticle[] }>(theirs, stock.page(slug));
  expect(found).toHaveLength(1);
  const [article] = found as [StockArticle];
  expect(article.slug).toBe(slug);
  expect(shown(page)).toEqual(shown(article));
  expect(article.authors.length).toBeGreaterThan(0);
  expect(names(page.sources)).toEqual(names(article.sources));
  expect(page.cover.url).toMatch(/^\/uploads\//);
  expect(page.cover.url).toBe(article.cover.image.url);
  expect(page.body).toHaveLength(2);
  expect(article.body.map((section) => section.__component)).toEqual([
    'newsroom.text',
    'newsroom.captioned-image',
  ]);
  expect(article.body[1]).toMatchObject({
    image: { url: expect.stringMatching(/^\/uploads\//) as string },
  });
  const texts = textsIn(article.body);
  expect(texts.length).toBeGreaterThan(2);
  expect(textsIn(page.body)).toEqual(texts);
}

export async function expectSameLists(ours: Server, theirs: Server): Promise<void> {
  const { data: cards } = await ask<{ data: PortalArticle[] }>(ours, portal.list());
  const { data: articles } = await ask<{ data: StockArticle[] }>(theirs, stock.list());
  expect(cards).toHaveLength(25);
  expect(cards.map(shown)).toEqual(articles.map(shown));
  expect(cards.map(({ cover }) => cover.url)).toEqual(articles.map(({ cover }) => cover.image.url));
  expect(articles.some(({ sources }) => (sources?.length ?? 0) > 0)).toBe(true);
}

export async function expectSameGraphqlLists(ours: Server, theirs: Server): Promise<void> {
  const answer = await ask<{ data: { newsroomPublishedArticles: { data: Shown[] } } }>(
    ours,
    portal.graphql
  );
  const { data } = await ask<{ data: { articles: Shown[] } }>(theirs, stock.graphql);
  const cards = answer.data.newsroomPublishedArticles.data;
  expect(cards).toHaveLength(25);
  expect(cards.map(shown)).toEqual(data.articles.map(shown));
}
