import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Articles, AudienceSite } from '../../support/audience-site';
import { makeAudienceSite } from '../../support/audience-site';
import { behindProxy, whereItIsNoon } from '../../support/visitors';

/** Sorting of articles in the editors' figures. */

let app: App;
let site: AudienceSite;
let ids: Record<string, string>;

beforeAll(async () => {
  app = await startApp({ ...behindProxy, graphql: false, newsroom: { timeZone: whereItIsNoon() } });
  site = await makeAudienceSite(app);
  ({ ids } = site);
});

async function articles(query: string): Promise<Articles> {
  const { status, body } = await app.admin.get<Articles>(`/newsroom/audience/articles?${query}`);
  expect([query, status]).toEqual([query, 200]);
  return body;
}

describe('the table', () => {
  const titles = ({ data }: Articles) => data.map(({ title }) => title);

  test('is ordered by views, by trend and by date, both ways', async () => {
    const [most, least] = [await articles('range=7d'), await articles('range=7d&order=asc')];
    expect(titles(most).slice(0, 2)).toEqual(['Cầu mới, đường “cũ”', 'Bến phà']);
    expect(titles(least).slice(2)).toEqual(['Bến phà', 'Cầu mới, đường “cũ”']);
    expect(titles(await articles('range=7d&sort=trend'))[0]).toBe('Bến phà');
    expect(titles(await articles('range=7d&sort=trend&order=asc'))[0]).toBe('Cầu mới, đường “cũ”');
    const newest = titles(await articles('sort=date'));
    expect(titles(await articles('sort=date&order=asc'))).toEqual([...newest].reverse());
  });

  test('is ordered by trend if one or both periods are before the first day', async () => {
    const { daysAgo } = site;
    const trend = async (from: number, to: number, order: string) =>
      titles(await articles(`from=${daysAgo(from)}&to=${daysAgo(to)}&sort=trend&order=${order}`));
    const newest = titles(await articles('sort=date'));
    const bridge = 'Cầu mới, đường “cũ”';
    const others = newest.filter((title) => title !== bridge);
    // Views only on the first day, 400 days ago.
    expect(await trend(450, 400, 'desc')).toEqual([bridge, ...others]);
    expect(await trend(450, 400, 'asc')).toEqual([...others, bridge]);
    for (const order of ['desc', 'asc']) expect(await trend(600, 500, order)).toEqual(newest);
  });

  test('is ordered by rating, equal averages by number of votes, unrated articles last', async () => {
    const { bridge = '', ferry = '', formula = '' } = ids;
    await app.strapi
      .plugin('newsroom')
      .service<{ setStarting: (of: object[]) => Promise<void> }>('ratings')
      .setStarting([
        { documentId: bridge, sum: 8, count: 2 },
        { documentId: ferry, sum: 40, count: 10 },
        { documentId: formula, sum: 9, count: 3 },
      ]);
    const order = async (query: string) =>
      (await articles(`sort=rating&${query}`)).data.map(({ documentId }) => documentId);
    expect(await order('')).toEqual([ferry, bridge, formula, ids['silent']]);
    expect(await order('order=asc')).toEqual([formula, ferry, bridge, ids['silent']]);
    expect(await order('locale=en')).toEqual([ferry]);
  });

  test('is ordered by comments', async () => {
    const { bridge = '', silent = '' } = ids;
    await app.strapi
      .plugin('newsroom')
      .service<{ setCounts: (counts: Record<string, number>) => Promise<void> }>('comments')
      .setCounts({ [silent]: 3, [bridge]: 2 });
    const found = await articles('sort=comments');
    expect(found.data.slice(0, 2).map(({ documentId }) => documentId)).toEqual([silent, bridge]);
    expect(found.meta.sorts).toEqual(['views', 'trend', 'date', 'rating', 'comments']);
    const least = (await articles('sort=comments&order=asc')).data;
    expect(least.at(-1)?.documentId).toBe(silent);
  });

  test('has each article on exactly one page', async () => {
    const pages = [1, 2, 3].map((page) => articles(`pageSize=2&page=${page}`));
    const found = (await Promise.all(pages)).map(({ data }) => data.map((row) => row.documentId));
    expect(found.map(({ length }) => length)).toEqual([2, 2, 0]);
    expect(new Set(found.flat()).size).toBe(4);
  });
});

describe('the table of some hundred articles, many with the same views, some deleted', () => {
  const ARTICLES = 300;
  const idOf = (nth: number) => `order${String(nth).padStart(19, '0')}`;
  const read = Array.from({ length: ARTICLES }, (_, nth) => ({
    documentId: idOf(nth),
    now: nth < 30 ? 1000 - nth : nth % 3,
    before: nth % 5,
  }));
  const gone = Array.from({ length: 60 }, (_, nth) => ({
    documentId: `gone${String(nth).padStart(20, '0')}`,
    now: 5000 + nth,
    before: nth % 2 ? 20_000 : 0,
  }));

  beforeAll(async () => {
    const pages = read.map(({ documentId }, nth) => {
      const card = { documentId, title: `Tin ${nth}`, datePublished: '2026-01-01T00:00:00.000Z' };
      return {
        ...{ document_id: documentId, locale: 'vi', slug: `tin-${nth}`, version: 2, etag: 'e' },
        ...{ date_published: nth, card: JSON.stringify({ ...card, category: null }), page: '{}' },
      };
    });
    for (let at = 0; at < ARTICLES; at += 50) {
      await app.strapi.db.connection('newsroom_published_pages').insert(pages.slice(at, at + 50));
    }
    const all = [...read, ...gone];
    const dayOf = (day: string, of: 'now' | 'before') =>
      all.flatMap(({ documentId, [of]: views }) =>
        views === 0 ? [] : [{ day, documentId, locale: 'vi', views }]
      );
    const days = [...dayOf(site.today, 'now'), ...dayOf(site.daysAgo(1), 'before')];
    await site.sums.importDays(days);
  });

  test.each([
    ['views', 'desc', ''],
    ['views', 'asc', ''],
    ['views', 'desc', '&locale=vi'],
    ['trend', 'desc', ''],
    ['trend', 'asc', ''],
    ['trend', 'asc', '&locale=vi'],
  ])('sorted by %s, %s %s, has each article exactly once', async (sort, order, locale) => {
    const found: string[] = [];
    for (let page = 1; ; page += 1) {
      const { data } = await articles(
        `range=today&sort=${sort}&order=${order}${locale}&pageSize=20&page=${page}`
      );
      if (data.length === 0) break;
      found.push(...data.map(({ documentId }) => documentId));
    }
    const key = ({ now, before }: { now: number; before: number }) =>
      (sort === 'views' ? now : now - before) * (order === 'desc' ? -1 : 1);
    const expected = read
      .map((one, nth) => ({ ...one, nth }))
      .sort((one, other) => key(one) - key(other) || other.nth - one.nth)
      .map(({ documentId }) => documentId);
    expect(found.filter((id) => id.startsWith('order'))).toEqual(expected);
    expect(new Set(found).size).toBe(found.length);
    expect(found.filter((id) => id.startsWith('gone'))).toEqual([]);
  });
});
