import { randomUUID } from 'node:crypto';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { ArticleAudience, Articles, Sums, Summary } from '../../support/audience-site';
import { makeAudienceSite } from '../../support/audience-site';
import { superAdmin } from '../../support/clients';
import { createColleague, onArticles } from '../../support/colleagues';
import type { HttpClient } from '../../support/http';
import { behindProxy, freshVisitor, readArticle, whereItIsNoon } from '../../support/visitors';

const READ = { action: 'plugin::newsroom.audience.read', subject: null as unknown as string };

let app: App;
let sums: Sums;
let today: string;
let daysAgo: (count: number) => string;
let ids: Record<string, string>;

beforeAll(async () => {
  app = await startApp({ ...behindProxy, graphql: false, newsroom: { timeZone: whereItIsNoon() } });
  ({ sums, today, daysAgo, ids } = await makeAudienceSite(app));
});

async function ask<T>(path: string, client: HttpClient = app.admin): Promise<T> {
  const { status, body } = await client.get<T>(`/newsroom/audience/${path}`);
  expect([path, status]).toEqual([path, 200]);
  return body;
}

const summary = async (query: string) => (await ask<{ data: Summary }>(`summary?${query}`)).data;
const articles = (query: string) => ask<Articles>(`articles?${query}`);
const article = async (name: string, client?: HttpClient) =>
  (await ask<{ data: ArticleAudience }>(`articles/${ids[name]}`, client)).data;

const lines = ({ data }: Articles) =>
  data.map(({ title, views, viewsBefore, change }) => [title, views, viewsBefore, change]);

describe.each([
  ['from days', () => Promise.resolve()],
  [
    'from sums of days, weeks and months',
    async () => {
      while (await sums.sumUp());
    },
  ],
])('figures %s', (_name, prepare) => {
  beforeAll(prepare);

  test('a week, compared with the week before', async () => {
    const week = await summary('range=7d');
    expect(week).toMatchObject({
      range: { from: daysAgo(6), to: today },
      preceding: { from: daysAgo(13), to: daysAgo(7) },
      ...{ by: 'day', visits: 33, visitsBefore: 0, views: 527, viewsBefore: 33 },
    });
    expect(week.periods.map(({ views }) => views)).toEqual([3, 0, 0, 4, 8, 507, 5]);
    expect(week.periods.map(({ visits }) => visits)).toEqual([0, 0, 0, 0, 0, 22, 11]);

    const found = await articles('range=7d');
    expect(lines(found)).toEqual([
      ['Cầu mới, đường “cũ”', 15, 30, -50],
      ['Bến phà', 12, 3, 300],
      ['Chưa ai đọc', 0, 0, null],
      ['=HYPERLINK("https://a.example")', 0, 0, null],
    ]);
    expect(found.data[0]).toMatchObject({ category: 'Thời sự', locale: 'vi' });
    expect(found.meta.pagination).toEqual({ page: 1, pageSize: 20, pageCount: 1, total: 4 });
  });

  test.each([
    ['today', () => 'range=today', 5, 0],
    ['30 days', () => 'range=30d', 47, 15],
    ['some months', () => `from=${daysAgo(80)}&to=${daysAgo(1)}`, 142, 65],
    ['more than there is', () => `from=${daysAgo(500)}&to=${today}`, 1147, 65],
    ['the distant past', () => `from=${daysAgo(500)}&to=${daysAgo(300)}`, 1000, 0],
  ])('the bridge and the ferry in %s', async (_what, query, bridge, ferry) => {
    for (const sort of ['views', 'trend', 'date']) {
      const { data } = await articles(`${query()}&sort=${sort}`);
      const viewsOf = (name: string) =>
        data.find(({ documentId }) => documentId === ids[name])?.views;
      expect([sort, viewsOf('bridge'), viewsOf('ferry')]).toEqual([sort, bridge, ferry]);
    }
  });

  test('long ranges are shown by month', async () => {
    const year = await summary(`from=${daysAgo(420)}&to=${today}`);
    expect(year.by).toBe('month');
    expect(year.periods.length).toBeGreaterThan(13);
    expect(year.views).toBe(1721);
    expect(year.periods.reduce((sum, { views }) => sum + views, 0)).toBe(1721);
    expect(year.periods.find(({ period }) => period === daysAgo(400).slice(0, 7))?.views).toBe(
      1000
    );
  });

  test('one locale, with only the articles published and the views counted there', async () => {
    const english = await articles('range=7d&locale=en');
    expect(lines(english)).toEqual([['Ferry stops', 8, 0, null]]);
    expect(english.meta.pagination.total).toBe(1);
    const { views, visits } = await summary('range=7d&locale=en');
    expect([views, visits]).toEqual([8, 33]);
    const [, ferry] = lines(await articles('range=7d&locale=vi'));
    expect(ferry).toEqual(['Bến phà', 4, 3, 33.3]);
  });

  test('sums equal the total of their days', async () => {
    expect(await sums.verify()).toEqual([]);
  });
});

test('later imports update the sums, and verify finds wrong ones', async () => {
  const day = daysAgo(100);
  await sums.importDays([{ day, documentId: ids['formula'] ?? '', locale: 'vi', views: 1 }]);
  const { data } = await articles(`from=${daysAgo(140)}&to=${daysAgo(60)}`);
  expect(data.find(({ documentId }) => documentId === ids['formula'])?.views).toBe(10);
  expect(await sums.verify()).toEqual([]);
  const { connection } = app.strapi.db;
  await connection('newsroom_view_site_days').where({ day }).increment('views', 1);
  expect(await sums.verify()).toHaveLength(1);
  await connection('newsroom_view_site_days').where({ day }).decrement('views', 1);
});

test.each([
  ['range=year', 'PARAMETER_INVALID'],
  ['from=2026-02-30&to=2026-03-01', 'PARAMETER_INVALID'],
  ['from=2026-01-01', 'RANGE_INVALID'],
  ['from=2026-02-01&to=2026-01-01', 'RANGE_INVALID'],
  ['range=7d&from=2026-01-01&to=2026-01-02', 'RANGE_INVALID'],
  ['from=9000-01-01&to=9000-01-02', 'RANGE_INVALID'],
  ['from=2001-01-01&to=2026-01-01', 'RANGE_TOO_LONG'],
  ['locale=xx', 'LOCALE_UNKNOWN'],
  ["locale=vi'--", 'PARAMETER_INVALID'],
  ['days=3', 'PARAMETER_UNKNOWN'],
])('%s is refused with a reason: %s', async (query, code) => {
  for (const path of ['summary', 'articles', 'articles.csv']) {
    const { status, body } = await app.admin.get<{ error: { details: { code: string } } }>(
      `/newsroom/audience/${path}?${query}`
    );
    expect([path, status, body.error.details.code]).toEqual([path, 400, code]);
  }
});

test('the figures of the site equal those shown to readers', async () => {
  const { statistics, visits, range } = await summary('range=this-month');
  const shown = await app.api().get<{ data: object }>('/api/newsroom/statistics');
  expect(statistics).toEqual(shown.body.data);
  expect([statistics.month, statistics.today]).toEqual([visits, 11]);
  expect(range.from).toBe(`${today.slice(0, 7)}-01`);
});

describe('beside an article', () => {
  test('views of today, of the week and ever, in each locale, and of 30 days', async () => {
    const ferry = await article('ferry');
    expect(ferry.published.sort()).toEqual(['en', 'vi']);
    expect(ferry.all).toEqual({ today: 0, week: 12, total: 65 });
    expect(ferry.locales).toEqual(
      expect.arrayContaining([
        { locale: 'en', today: 0, week: 8, total: 8 },
        { locale: 'vi', today: 0, week: 4, total: 57 },
      ])
    );
    expect(ferry.days.days).toHaveLength(30);
    const english = ferry.days.locales.find(({ locale }) => locale === 'en');
    expect(english?.views.slice(-3)).toEqual([8, 0, 0]);
  });

  test('a view that was just counted is there', async () => {
    await readArticle(app.url, ids['bridge'] ?? '', freshVisitor());
    const { all } = await article('bridge');
    expect(all).toEqual({ today: 6, week: 16, total: 1148 });
    const engagement = await app
      .api()
      .get<{ data: { views: number }[] }>(
        `/api/newsroom/published/engagement?documents=${ids['bridge']}`
      );
    expect(engagement.body.data[0]?.views).toBe(1148);
  });

  test('a draft and an article without views have zeros', async () => {
    const [draft, silent] = [await article('draft'), await article('silent')];
    expect([draft.published, silent.published]).toEqual([[], ['vi']]);
    for (const { all } of [draft, silent]) expect(all).toEqual({ today: 0, week: 0, total: 0 });
  });
});

/** Access token of the super admin, for a client that returns bytes: decoding drops the byte order mark. */
async function signIn(): Promise<string> {
  const { email, password } = superAdmin;
  const { body } = await app.api().post<{ data: { token: string } }>('/admin/login', {
    ...{ email, password, deviceId: randomUUID() },
  });
  return body.data.token;
}

describe('as a file', () => {
  test('the table in UTF-8 for spreadsheets, without executable formulas', async () => {
    const answer = await fetch(`${app.url}/newsroom/audience/articles.csv?range=7d&language=vi`, {
      headers: { authorization: `Bearer ${await signIn()}` },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="articles-${daysAgo(6)}-${today}.csv"`
    );
    const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
    const [head, ...rows] = text.split('\r\n');
    expect(head?.startsWith('\uFEFFTiêu đề,Chuyên mục,')).toBe(true);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(/^"Cầu mới, đường “cũ”",Thời sự,vi,\d{4}-\d\d-\d\d,16,30,-46.7,/);
    expect(rows[3]).toContain(`"'=HYPERLINK(""https://a.example"")",,vi,`);
    expect(rows[4]).toBe('');
  });
});

describe('who may see it', () => {
  const paths = ['summary', 'articles', 'articles.csv', 'banners', 'banners.csv'];
  const statusOf = async (path: string, client: HttpClient) =>
    (await client.get(`/newsroom/audience/${path}`)).status;

  test('only users with the permission; the panel beside an article needs the permission to read the article', async () => {
    const { admin } = await createColleague(app, [
      onArticles('read', { properties: { fields: ['title'], locales: ['vi'] } }),
    ]);
    for (const path of paths) expect([path, await statusOf(path, admin)]).toEqual([path, 403]);
    expect((await article('ferry', admin)).all.total).toBe(65);

    const stranger = await createColleague(app, [READ]);
    for (const path of paths) expect(await statusOf(path, stranger.admin)).toBe(200);
    expect(await statusOf(`articles/${ids['ferry']}`, stranger.admin)).toBe(404);
  });

  test('readers may not, with or without a token', async () => {
    for (const path of [...paths, `articles/${ids['ferry']}`]) {
      expect(await statusOf(path, app.api())).toBe(401);
      const token = await app.createApiToken('full-access');
      expect(await statusOf(path, app.api(token))).toBe(401);
    }
  });

  test("Strapi's own Editor may, unless an administrator has revoked the permission", async () => {
    const granted = () =>
      app.strapi.db.query('admin::permission').count({
        where: { action: READ.action, role: { code: 'strapi-editor' } },
      });
    expect(await granted()).toBe(1);
    await app.strapi.db.query('admin::permission').deleteMany({
      where: { action: READ.action, role: { code: 'strapi-editor' } },
    });
    await app.restart();
    expect(await granted()).toBe(0);
  });
});
