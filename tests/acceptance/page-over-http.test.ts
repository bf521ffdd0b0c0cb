import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createPublishedSide } from '../support/published-side';
import { added, enterPage } from './entering';
import type { ReadArticle } from './reading';
import {
  expectPage,
  formatNumber,
  formatPublished,
  formatRating,
  ratingHint,
  readByGraphql,
  readByRest,
  wordsOnPage,
} from './reading';
import { withSeedPage } from './seed';

withSeedPage((page) => {
  let app: App;
  let documentId: string;
  let rest: ReadArticle[];
  let graphql: ReadArticle[];

  beforeAll(async () => {
    app = await startApp();
    ({ documentId } = await enterPage(app, page));
    rest = await readByRest(app.api(), page.locale);
    graphql = await readByGraphql(app.api(), page.locale);
  });

  test('a reader gets the page by REST, to the letter', () => {
    expect(rest.map((article) => article.documentId)).toEqual([documentId]);
    expectPage(rest[0], page);
  });

  test('and by GraphQL', () => {
    expect(graphql.map((article) => article.documentId)).toEqual([documentId]);
    expectPage(graphql[0], page);
  });

  test.each(['rest', 'graphql'])('the date reads as on the page: %s', (road) => {
    const { datePublished = '' } = (road === 'rest' ? rest : graphql)[0] ?? {};
    const written = formatPublished(datePublished, {
      locale: page.locale,
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(written).toBe('Thứ năm - 19/01/2023 10:20');
    expect(written).toBe(page.publishedText);
  });

  test('what was read stands on the page as a reader copied it, in that order', () => {
    const places = wordsOnPage(rest[0] as ReadArticle).map((words) => page.text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  test('the picture can be had, with its alternative text', async () => {
    const { image, alt } = (rest[0] as ReadArticle).cover;
    expect(alt).toBe(added.alt);
    expect(image).toMatchObject(added.picture);
    const file = await app.api().get(image.url);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/png']);
  });

  test('the category that the desk chose is there', () => {
    expect(rest[0]?.category).toMatchObject({ name: added.category });
    expect(graphql[0]?.category).toEqual({ name: added.category });
  });

  test('counts are grouped as in the statistics of the page', () => {
    const { total, format } = page.statistics;
    expect(formatNumber(total, { locale: page.locale, grouping: 'comma' })).toBe(format);
  });

  test('the votes on it read as on the page', async () => {
    await createPublishedSide(app.strapi).settle();
    const { body } = await app.api().get<{
      data: { sum: number; count: number };
    }>(`/api/newsroom/published/articles/${documentId}/rating`);
    const { sum, count, text, hint } = page.rating;
    expect(body.data).toMatchObject({ sum, count, mine: null });
    expect(formatRating(body.data, { locale: page.locale })).toBe(text);
    expect(ratingHint({ locale: page.locale })).toBe(hint);
  });
});
