import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { ageCaches } from '../../support/clock';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { behindProxy, freshVisitor, readArticle } from '../../support/visitors';

interface Statistics {
  online: number;
  today: number;
  month: number;
  total: number;
}

let app: App;

beforeAll(async () => {
  app = await startApp({ ...behindProxy, graphql: false });
});

/** Restarts with other options, which stay. So tests of the defaults must come first. */
const restartWith = (newsroom: Record<string, unknown>) =>
  app.restart({ ...behindProxy, newsroom });

beforeEach(async () => {
  const { connection } = app.strapi.db;
  for (const table of ['newsroom_visits_present', 'newsroom_visit_days'])
    await connection(table).delete();
});
const visit = (headers: Record<string, string>) =>
  app
    .api()
    .post<{ data: { counted: boolean; reason?: string } }>(
      '/api/newsroom/visits',
      undefined,
      headers
    );

/** Current statistics. Waits, because they are cached for 3 s. */
async function statistics(): Promise<Statistics> {
  ageCaches(3_200);
  const { body } = await app.api().get<{ data: Statistics }>('/api/newsroom/statistics');
  return body.data;
}

const MINUTE = 60_000;
const goBack = (ms: number) =>
  app.strapi.db.connection('newsroom_visits_present').decrement('last_seen', ms);

test('pages of one visitor are one visit, until half an hour passes without one', async () => {
  const one = freshVisitor();
  const answer = await visit(one);
  expect([answer.status, answer.body]).toEqual([200, { data: { counted: true } }]);
  await visit(one);
  await visit(freshVisitor());
  expect(await statistics()).toEqual({ online: 2, today: 2, month: 2, total: 2 });

  await goBack(29 * MINUTE);
  await visit(one);
  expect(await statistics()).toEqual({ online: 1, today: 2, month: 2, total: 2 });

  await goBack(30 * MINUTE);
  await visit(one);
  expect(await statistics()).toEqual({ online: 1, today: 3, month: 3, total: 3 });
});

test('reading an article is a visit, and bots are not counted', async () => {
  const { documentId } = await createFactories(app).article({ status: 'published' });
  await createPublishedSide(app.strapi).settle();
  const reader = freshVisitor();
  await readArticle(app.url, documentId, reader);
  await readArticle(app.url, documentId, reader);
  await visit(reader);
  const bot = await visit({ ...freshVisitor(), 'user-agent': 'bingbot/2.0' });
  expect(bot.body).toEqual({ data: { counted: false, reason: 'bot' } });
  expect(bot.headers.get('newsroom-visit')).toBe('bot');
  expect(await statistics()).toEqual({ online: 1, today: 1, month: 1, total: 1 });
});

test('simultaneous visits are counted exactly', async () => {
  const visitors = Array.from({ length: 40 }, freshVisitor);
  await Promise.all([...visitors, ...visitors].map(visit));
  expect(await statistics()).toEqual({ online: 40, today: 40, month: 40, total: 40 });
});

test('days are kept, and a starting total is added', async () => {
  const setStarting = (visits: number) =>
    app.strapi
      .plugin('newsroom')
      .service<{ setStarting: (visits: number) => Promise<void> }>('visits')
      .setStarting(visits);
  await setStarting(1_000_000);
  await app.strapi.db.connection('newsroom_visit_days').insert([
    { day: '2024-02-28', visits: 3 },
    { day: '2024-02-29', visits: 4 },
    { day: '2024-03-01', visits: 5 },
  ]);
  await visit(freshVisitor());
  expect(await statistics()).toEqual({ online: 1, today: 1, month: 1, total: 1_000_013 });
  await setStarting(0);
  const history = async (query: string) =>
    (await app.api().get<{ data: object[] }>(`/api/newsroom/statistics/history?${query}`)).body
      .data;
  expect(await history('from=2024-02-29&to=2024-03-31')).toEqual([
    { period: '2024-02-29', visits: 4 },
    { period: '2024-03-01', visits: 5 },
  ]);
  expect(await history('from=2024-01-01&to=2024-12-31&by=month')).toEqual([
    { period: '2024-02', visits: 7 },
    { period: '2024-03', visits: 5 },
  ]);
  expect(await history('by=day')).toHaveLength(1);
  const reversed = await app
    .api()
    .get('/api/newsroom/statistics/history?from=2024-03-01&to=2024-02-01');
  expect(reversed).toMatchObject({
    status: 400,
    body: { error: { details: { code: 'RANGE_INVALID', path: ['from'] } } },
  });
  expect((await app.api().get('/api/newsroom/statistics/history?from=2024-02-30')).status).toBe(
    400
  );
});

test('a history by month without a start date has twelve full months', async () => {
  await app.strapi.db.connection('newsroom_visit_days').insert([
    { day: '2023-02-28', visits: 1 },
    { day: '2023-03-01', visits: 2 },
    { day: '2023-03-31', visits: 4 },
    { day: '2024-02-29', visits: 8 },
  ]);
  const { body } = await app.api().get('/api/newsroom/statistics/history?by=month&to=2024-02-29');
  expect(body).toEqual({
    data: [
      { period: '2023-03', visits: 6 },
      { period: '2024-02', visits: 8 },
    ],
  });
});

test('a visit that continues past midnight is one visit of one visitor online', async () => {
  const hour = new Date().getUTCHours();
  // A time zone where it is between 23:00 and 24:00, and the one an hour further east, where the next day has begun.
  const east = ((23 - hour + 36) % 24) - 12;
  const zone = (offset: number) => `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
  const moveTo = (offset: number) => restartWith({ timeZone: zone(offset) });
  await moveTo(east);
  const visitor = freshVisitor();
  await visit(visitor);
  const days = () => app.strapi.db.connection('newsroom_visit_days').select('*');
  const [before] = (await days()) as { day: string; visits: number | string }[];

  await moveTo(east + 1);
  await visit(visitor);
  await visit(freshVisitor());
  await visit(visitor);
  const after = (await days()) as { day: string; visits: number | string }[];
  expect(after.map(({ visits }) => Number(visits))).toEqual([1, 1]);
  expect(new Set(after.map(({ day }) => day)).size).toBe(2);
  expect(after.map(({ day }) => day)).toContain(before?.day);
  expect(await app.strapi.db.connection('newsroom_visits_present').select('*')).toHaveLength(2);
});

test('an option restricts the numbers to requests with a token', async () => {
  await restartWith({ visits: { statistics: 'token' } });
  expect((await app.api().get('/api/newsroom/statistics')).status).toBe(403);
  expect((await app.api().get('/api/newsroom/statistics/history')).status).toBe(403);
  const token = await app.createApiToken('read-only');
  expect((await app.api(token).get('/api/newsroom/statistics')).status).toBe(200);
  expect((await app.api(token).get('/api/newsroom/statistics/history')).status).toBe(200);
  expect((await visit(freshVisitor())).status).toBe(200);
});
