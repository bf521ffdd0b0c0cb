import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { behindProxy, freshVisitor, readArticle } from '../../support/visitors';

interface Importing {
  importDays(
    days: { day: string; documentId: string; locale: string; views: number }[]
  ): Promise<void>;
}

let app: App;
let make: ReturnType<typeof createFactories>;

async function publish(title: string, more: Record<string, unknown> = {}): Promise<string> {
  const { documentId } = await make.article({ title, status: 'published', ...more });
  await createPublishedSide(app.strapi).settle();
  return documentId;
}

const view = (documentId: string, headers?: Record<string, string>) =>
  readArticle(app.url, documentId, headers);

let category: string;
let popular: string;
let quiet: string;

beforeAll(async () => {
  app = await startApp(behindProxy);
  make = createFactories(app);
  category = (await make.category({ name: 'Thời sự' })).documentId;
  popular = await publish('Nhiều người đọc', { category });
  quiet = await publish('Ít người đọc', { category });
  for (let nth = 0; nth < 30; nth += 1) await view(popular);
  for (let nth = 0; nth < 20; nth += 1) await view(quiet);
});

const ranked = async (path: string) => {
  const { status, body } = await app
    .api()
    .get<{ data: { documentId: string; title: string; views: number }[] }>(
      `/api/newsroom/published/${path}`
    );
  expect(status).toBe(200);
  return body.data.map(({ documentId, views, title }) => [documentId, views, typeof title]);
};

test.each(['24h', '7d', '30d', 'all'])('most read in %s', async (window) => {
  const path = `most-read?window=${window}&category=${category}&limit=5`;
  expect(await ranked(path)).toEqual([
    [popular, 30, 'string'],
    [quiet, 20, 'string'],
  ]);
});

test('trending, also in a locale without views', async () => {
  expect(await ranked('trending?limit=2')).toEqual([
    [popular, 30, 'string'],
    [quiet, 20, 'string'],
  ]);
  expect(await ranked(`trending?category=${category}&locale=en`)).toEqual([]);
});

test("yesterday's views weigh less than current ones", async () => {
  const hours = app.strapi.db.connection('newsroom_view_hours');
  await hours.where({ document_id: popular }).decrement('hour', 12);
  const trending = `trending?category=${category}&limit=9`;
  expect((await ranked(trending)).map(([documentId]) => documentId)).toEqual([quiet, popular]);
  const mostRead = `most-read?window=24h&category=${category}&limit=9`;
  expect((await ranked(mostRead)).map(([documentId]) => documentId)).toEqual([popular, quiet]);
});

test('imported daily views of an older site are included', async () => {
  const moved = (await make.category({ name: 'Chuyển từ trang cũ' })).documentId;
  const [much, little] = [
    await publish('Trang cũ đọc nhiều', { category: moved }),
    await publish('Trang cũ đọc ít', { category: moved }),
  ];
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format();
  const read = { day, locale: 'vi' };
  const importDays = async (...days: { documentId: string; views: number }[]) => {
    const sums = app.strapi.plugin('newsroom').service<Importing>('view-sums');
    await sums.importDays(days.map((one) => ({ ...read, ...one })));
  };
  await importDays({ documentId: much, views: 700 }, { documentId: little, views: 20 });
  await importDays({ documentId: much, views: 77 });
  expect(await ranked(`most-read?window=24h&category=${moved}`)).toEqual([
    [much, 777, 'string'],
    [little, 20, 'string'],
  ]);
  expect(await ranked(`trending?category=${moved}`)).toHaveLength(2);
});

test('an invalid request gets an error that names the problem', async () => {
  const ask = (path: string) => app.api().get(`/api/newsroom/published/${path}`);
  const many = Array.from({ length: 101 }, (_, nth) => `a${nth}`).join();
  for (const path of [
    'most-read?window=1y',
    'most-read?category=none',
    'trending?limit=51',
    `engagement?documents=${many}`,
    'engagement',
    'most-read?locale=xx',
  ]) {
    expect(await ask(path)).toMatchObject({
      status: 400,
      body: { data: null, error: { status: 400 } },
    });
  }
});

test('over GraphQL it is the same', async () => {
  const { body } = await app.api().graphql(
    `query ($category: String, $documents: [ID!]!) {
      newsroomPublishedMostRead(window: week, category: $category, limit: 8) { views article { documentId title } }
      newsroomPublishedTrending(category: $category, limit: 1) { views }
      newsroomEngagement(documents: $documents) { documentId views comments locales { locale views } rating { sum count average } }
      newsroomStatistics { online today month total }
    }`,
    { category, documents: [quiet] }
  );
  expect(body).toEqual({
    data: {
      newsroomPublishedMostRead: [
        { views: 30, article: { documentId: popular, title: 'Nhiều người đọc' } },
        { views: 20, article: { documentId: quiet, title: 'Ít người đọc' } },
      ],
      newsroomPublishedTrending: [{ views: expect.any(Number) as number }],
      newsroomEngagement: [
        {
          documentId: quiet,
          views: 20,
          comments: 0,
          locales: [{ locale: 'vi', views: 20 }],
          rating: { sum: 0, count: 0, average: null },
        },
      ],
      newsroomStatistics: {
        online: expect.any(Number) as number,
        today: expect.any(Number) as number,
        month: expect.any(Number) as number,
        total: expect.any(Number) as number,
      },
    },
  });
});

test('views in an unpublished locale stay in the total', async () => {
  const article = await publish('Còn một thứ tiếng');
  await app.admin.post(
    `/content-manager/collection-types/plugin::newsroom.article/${article}/actions/publish?locale=en`,
    { title: 'One language left' }
  );
  await createPublishedSide(app.strapi).settle();
  for (const locale of ['vi', 'en', 'en']) {
    await readArticle(app.url, article, freshVisitor(), `?locale=${locale}`);
  }
  await app.strapi
    .documents('plugin::newsroom.article' as never)
    .unpublish({ documentId: article, locale: 'en' } as never);
  await createPublishedSide(app.strapi).settle();
  const { body } = await app.api().get(`/api/newsroom/published/engagement?documents=${article}`);
  expect(body).toMatchObject({ data: [{ views: 3, locales: [{ locale: 'vi', views: 1 }] }] });
  const asked = `{ newsroomEngagement(documents: ["${article}"]) { views locales { locale views } } }`;
  expect((await app.api().graphql(asked)).body).toEqual({
    data: { newsroomEngagement: [{ views: 3, locales: [{ locale: 'vi', views: 1 }] }] },
  });
  expect((await view(article)).body.data?.views).toBe(4);
});

test('a view can be sent over GraphQL', async () => {
  const article = await publish('Qua GraphQL');
  const send = (headers: Record<string, string>) =>
    app.api().request('POST', '/graphql', {
      headers,
      body: {
        query: `mutation { newsroomCountView(documentId: "${article}") { views counted reason } }`,
      },
    });
  const headers = freshVisitor();
  expect((await send(headers)).body).toEqual({
    data: { newsroomCountView: { views: 1, counted: true, reason: null } },
  });
  expect((await send(headers)).body).toEqual({
    data: { newsroomCountView: { views: 1, counted: false, reason: 'repeated' } },
  });
  expect((await view(article, headers)).body.data?.reason).toBe('repeated');
});
