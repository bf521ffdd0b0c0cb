import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { behindProxy, freshVisitor, readArticle } from '../../support/visitors';

let app: App;
let make: ReturnType<typeof createFactories>;

const rows = (table: string): Promise<Record<string, unknown>[]> =>
  app.strapi.db.connection(table).select('*');
const settle = () => createPublishedSide(app.strapi).settle();

async function publish(title: string, more: Record<string, unknown> = {}): Promise<string> {
  const { documentId } = await make.article({ title, status: 'published', ...more });
  await settle();
  return documentId;
}

beforeAll(async () => {
  app = await startApp({ ...behindProxy, graphql: false });
  make = createFactories(app);
});

const view = (documentId: string, headers?: Record<string, string>, query?: string) =>
  readArticle(app.url, documentId, headers, query);

test('a view is counted once per visitor, and the response says why another is not', async () => {
  const article = await publish('Một');
  const visitor = freshVisitor();
  const first = await view(article, visitor);
  expect([first.status, first.body]).toEqual([200, { data: { views: 1, counted: true } }]);
  expect(first.headers.get('newsroom-view')).toBe('counted');
  expect(first.headers.get('cache-control')).toBe('no-store');
  expect(first.headers.get('set-cookie')).toBeNull();

  const again = await view(article, visitor);
  expect(again.body).toEqual({ data: { views: 1, counted: false, reason: 'repeated' } });
  expect(again.headers.get('newsroom-view')).toBe('repeated');
  expect((await view(article)).body.data).toEqual({ views: 2, counted: true });
  expect((await view(await publish('Hai'), visitor)).body.data).toEqual({
    views: 1,
    counted: true,
  });
});

test('ten simultaneous views of one visitor count once, and those of ten visitors count ten times', async () => {
  const article = await publish('Cùng lúc');
  const visitor = freshVisitor();
  const same = await Promise.all(Array.from({ length: 10 }, () => view(article, visitor)));
  expect(same.filter(({ body }) => body.data?.counted)).toHaveLength(1);
  const others = await Promise.all(Array.from({ length: 10 }, () => view(article)));
  expect(others.filter(({ body }) => body.data?.counted)).toHaveLength(10);
  expect((await view(article, visitor)).body.data?.views).toBe(11);
});

test('devices in one IPv6 network with one browser are one visitor', async () => {
  const article = await publish('Mạng');
  const from = (ip: string) =>
    view(article, {
      ...freshVisitor(),
      'user-agent': 'Mozilla/5.0 (X11) Firefox/128.0',
      'x-forwarded-for': ip,
    });
  const counted = [];
  for (const ip of [
    '2001:db8:1:2::1',
    '2001:db8:1:2:3:4:5:6',
    '2001:db8:1:3::1',
    '203.0.113.7',
    '::ffff:203.0.113.7',
    '203.0.113.8',
  ]) {
    counted.push((await from(ip)).body.data?.counted);
  }
  expect(counted).toEqual([true, false, true, true, false, true]);
});

test.each([
  ['bot', { 'user-agent': 'Googlebot/2.1' }],
  ['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
  ['prefetch', { 'x-moz': 'prefetch' }],
  ['preview', { purpose: 'preview' }],
])('%s is not counted: %j', async (reason, headers) => {
  const article = await publish(reason);
  const { status, body } = await view(article, { ...freshVisitor(), ...(headers as object) });
  expect([status, body]).toEqual([200, { data: { views: 0, counted: false, reason } }]);
});

test('an editor’s preview is not counted', async () => {
  const article = await publish('Xem trước');
  const { body } = await view(article, freshVisitor(), '?preview=true');
  expect(body.data).toEqual({ views: 0, counted: false, reason: 'preview' });
});

test('an article cannot be viewed from the moment it is unpublished', async () => {
  const draft = (await make.article({ title: 'Nháp' })).documentId;
  for (const documentId of [draft, 'unknown', `${'x'.repeat(60)}`]) {
    const { status, body } = await view(documentId);
    expect([status, body.error?.details.code]).toEqual([404, 'NOT_FOUND']);
  }
  const article = await publish('Sẽ gỡ');
  expect((await view(article)).status).toBe(200);
  await app.strapi
    .documents('plugin::newsroom.article' as never)
    .unpublish({ documentId: article });
  await settle();
  expect((await view(article)).status).toBe(404);
});

test('a view belongs to a locale in which the article is published', async () => {
  const article = await publish('Tiếng Việt');
  expect((await view(article, freshVisitor(), '?locale=en')).status).toBe(404);
  await app.admin.post(
    `/content-manager/collection-types/plugin::newsroom.article/${article}/actions/publish?locale=en`,
    { title: 'English' }
  );
  await settle();
  expect((await view(article, freshVisitor(), '?locale=en')).body.data?.views).toBe(1);
  expect((await view(article, freshVisitor())).body.data?.views).toBe(2);
  const { body } = await app
    .api()
    .get(`/api/newsroom/published/engagement?documents=${article},none`);
  expect(body).toEqual({
    data: [
      {
        documentId: article,
        views: 2,
        locales: [
          { locale: 'en', views: 1 },
          { locale: 'vi', views: 1 },
        ],
        comments: 0,
        rating: { sum: 0, count: 0, average: null },
      },
    ],
  });
});

test('views do not touch content, its caches and its change log', async () => {
  const article = await publish('Nguyên vẹn');
  const path = `/api/newsroom/published/articles/${article}`;
  const state = async () => ({
    article: await app.strapi.db.connection('newsroom_articles').where({ document_id: article }),
    page: await app.strapi.db
      .connection('newsroom_published_pages')
      .where({ document_id: article }),
    changes: (await rows('newsroom_published_changes')).length,
    etag: (await app.api().get(path)).headers.get('etag'),
  });
  const before = await state();
  const events: string[] = [];
  app.strapi.eventHub.subscribe(async (name) => void events.push(name));
  for (let nth = 0; nth < 5; nth += 1) await view(article);
  await settle();
  expect(await state()).toEqual(before);
  expect(events.filter((name) => name.startsWith('entry.'))).toEqual([]);
  const again = await app.api().get(path, { 'if-none-match': before.etag ?? '' });
  expect(again.status).toBe(304);
});

test('a republished article keeps its views', async () => {
  const article = await publish('Trước');
  await view(article);
  await app.admin.post(
    `/content-manager/collection-types/plugin::newsroom.article/${article}/actions/publish?locale=vi`,
    { title: 'Sau' }
  );
  await settle();
  expect((await view(article)).body.data?.views).toBe(2);
});

test('totals are the sum of their days, and a starting value is added to them', async () => {
  const article = await publish('Từ trang cũ');
  await view(article);
  const service = app.strapi.plugin('newsroom').service<{
    setStarting: (starting: object[]) => Promise<void>;
    verify: () => Promise<{ kind: string; what: string }[]>;
  }>('views');
  await service.setStarting([{ documentId: article, locale: 'vi', views: 1000 }]);
  expect((await view(article)).body.data?.views).toBe(1002);
  await service.setStarting([{ documentId: article, locale: 'vi', views: 500 }]);
  expect((await view(article)).body.data?.views).toBe(503);
  expect(await service.verify()).toEqual([]);

  const totals = app.strapi.db.connection('newsroom_view_totals').where({ document_id: article });
  await totals.clone().update({ views: 7 });
  expect(await service.verify()).toEqual([
    { kind: 'views', what: `${article} vi: the total is 7, the sum of days is 3` },
  ]);
  await totals.update({ views: 3 });
});

test('stored data do not identify a visitor', async () => {
  const article = await publish('Riêng tư');
  const headers = {
    'user-agent': 'Mozilla/5.0 (X11) Firefox/131.0 Unmistakable',
    'x-forwarded-for': '198.51.100.77',
  };
  await view(article, headers);
  const stored = JSON.stringify(
    await Promise.all(
      [
        'newsroom_view_marks',
        'newsroom_view_hours',
        'newsroom_view_days',
        'newsroom_view_totals',
        'newsroom_visits_present',
        'newsroom_visitor_salts',
      ].map(rows)
    )
  );
  expect(stored).toContain(article);
  expect(stored).not.toMatch(/Unmistakable|198\.51\.100|Firefox/);
  // Marks of one visitor cannot be linked to each other either.
  const [mark] = (await rows('newsroom_view_marks')).slice(-1);
  expect(Object.keys(mark ?? {}).sort()).toEqual(['day', 'mark']);
});

test('marks and secrets of past days are deleted', async () => {
  const knex = app.strapi.db.connection;
  await knex('newsroom_view_marks').insert({ day: '2020-01-01', mark: 'old' });
  await knex('newsroom_view_hours').insert({ hour: 1, document_id: 'a', locale: 'vi', views: 1 });
  await knex('newsroom_visitor_salts').insert({ day: '2020-01-01', salt: 'old', made_at: 1 });
  await knex('newsroom_visits_present').insert({ visitor: 'old', last_seen: 1, is_new: true });
  await app.restart({ ...behindProxy, newsroom: { background: true } });
  const old = async () =>
    (
      await Promise.all([
        app.strapi.db.connection('newsroom_view_marks').where({ mark: 'old' }),
        app.strapi.db.connection('newsroom_view_hours').where({ hour: 1 }),
        app.strapi.db.connection('newsroom_visitor_salts').where({ salt: 'old' }),
        app.strapi.db.connection('newsroom_visits_present').where({ visitor: 'old' }),
      ])
    ).flat().length;
  const until = Date.now() + 10_000;
  while ((await old()) > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await old()).toBe(0);
  expect((await rows('newsroom_view_marks')).length).toBeGreaterThan(0);
});
