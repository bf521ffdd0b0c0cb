import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { codeOf, createRater } from '../../support/raters';
import { behindProxy } from '../../support/visitors';

const settings = {
  ...behindProxy,
  newsroom: { ratings: { votesPerHour: 500, leastVotes: 2, priorVotes: 4 } },
};

let app: App;
let make: ReturnType<typeof createFactories>;

interface Service {
  setStarting: (starting: object[]) => Promise<void>;
  verify: () => Promise<{ kind: string; what: string }[]>;
  summaryOf: (documentId: string) => Promise<object>;
  totalsOf: (documentIds: string[]) => Promise<Map<string, object>>;
}
const service = () => app.strapi.plugin('newsroom').service<Service>('ratings');
const votes = (): Promise<Record<string, unknown>[]> =>
  app.strapi.db.connection('newsroom_ratings').select('*');
const settle = () => createPublishedSide(app.strapi).settle();

async function publish(title: string, more: Record<string, unknown> = {}): Promise<string> {
  const { documentId } = await make.article({ title, status: 'published', ...more });
  await settle();
  return documentId;
}

const rater = (headers?: Record<string, string>) => createRater(app.url, headers);

beforeAll(async () => {
  app = await startApp(settings);
  make = createFactories(app);
});

test('a reader votes, changes their mind and takes it back', async () => {
  const article = await publish('Một bài');
  const [reader, other] = [rater(), rater()];
  const empty = { sum: 0, count: 0, average: null, distribution: [0, 0, 0, 0, 0], mine: null };
  const before = await reader.read(article);
  expect([before.status, before.body]).toEqual([200, { data: empty }]);
  expect(before.headers.get('set-cookie')).toBeNull();

  const cast = await reader.rate(article, 4);
  expect([cast.status, cast.body]).toEqual([
    200,
    { data: { sum: 4, count: 1, average: 4, distribution: [0, 0, 0, 1, 0], mine: 4 } },
  ]);
  expect(cast.headers.get('cache-control')).toBe('no-store');
  expect(cast.headers.get('set-cookie')).toMatch(
    /^newsroom_voter=[\w-]{22}\.[\w-]{22}; Max-Age=31536000; Path=\/; SameSite=Lax; HttpOnly$/
  );
  await other.rate(article, 5);
  expect((await reader.rate(article, 1)).body.data).toEqual({
    sum: 6,
    count: 2,
    average: 3,
    distribution: [1, 0, 0, 0, 1],
    mine: 1,
  });
  expect((await reader.read(article)).body.data.mine).toBe(1);
  expect((await rater().read(article)).body.data.mine).toBeNull();
  const withdrawn = await reader.withdraw(article);
  expect(withdrawn.body.data).toMatchObject({ sum: 5, count: 1, mine: null });
  expect((await reader.withdraw(article)).body.data).toMatchObject({ sum: 5, count: 1 });
  expect(await service().summaryOf(article)).toEqual({
    sum: 5,
    count: 1,
    average: 5,
    distribution: [0, 0, 0, 0, 1],
  });
});

test.each([0, 6, 4.5, '4', null, undefined, [4], true])('%j is not a valid vote', async (score) => {
  const article = await publish('Sai');
  expect(codeOf(await rater().rate(article, score))).toEqual([400, 'BODY_INVALID']);
});

test('a body with other properties, or none, is rejected', async () => {
  const article = await publish('Thừa');
  for (const body of [{ score: 4, weight: 9 }, 'score=4', undefined]) {
    expect((await rater().send('PUT', article, body)).status).toBe(400);
  }
  expect((await rater().read(article)).body.data.count).toBe(0);
});

test('only published articles that accept ratings can be rated; a vote can always be withdrawn', async () => {
  const draft = (await make.article({ title: 'Nháp' })).documentId;
  for (const article of [draft, 'unknown']) {
    const someone = rater();
    expect(codeOf(await someone.rate(article, 3))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await someone.read(article))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await someone.withdraw(article))).toEqual([404, 'NOT_FOUND']);
  }
  const closed = await publish('Không chấm', { allowRating: false });
  expect(codeOf(await rater().rate(closed, 3))).toEqual([403, 'RATING_CLOSED']);

  const article = await publish('Đóng sau');
  const reader = rater();
  await reader.rate(article, 2);
  await app.strapi.documents('plugin::newsroom.article' as never).update({
    documentId: article,
    status: 'published',
    data: { allowRating: false },
  } as never);
  await settle();
  expect(codeOf(await reader.rate(article, 3))).toEqual([403, 'RATING_CLOSED']);
  expect((await reader.read(article)).body.data).toMatchObject({ count: 1, mine: 2 });
  expect((await reader.withdraw(article)).body.data).toMatchObject({ count: 0, mine: null });
  await app.strapi
    .documents('plugin::newsroom.article' as never)
    .unpublish({ documentId: article });
  await settle();
  expect(codeOf(await reader.read(article))).toEqual([404, 'NOT_FOUND']);
});

test('a hundred simultaneous votes of one voter count as one', async () => {
  const article = await publish('Cùng lúc');
  const reader = rater();
  await reader.rate(article, 3);
  const scores = Array.from({ length: 100 }, (_, nth) => (nth % 5) + 1);
  const answers = await Promise.all(scores.map((score) => reader.rate(article, score)));
  expect(answers.every(({ status, body }) => status === 200 && body.data.count === 1)).toBe(true);
  const mine = (await votes()).filter((row) => row['article'] === article);
  expect(mine).toHaveLength(1);
  expect((await reader.read(article)).body.data).toMatchObject({
    count: 1,
    sum: Number(mine[0]?.['score']),
    mine: Number(mine[0]?.['score']),
  });
});

test('votes do not touch content, pages and the change log, and republishing does not touch votes', async () => {
  const article = await publish('Nguyên vẹn');
  const path = `/api/newsroom/published/articles/${article}`;
  const knex = app.strapi.db.connection;
  const state = async () => ({
    article: await knex('newsroom_articles').where({ document_id: article }),
    page: await knex('newsroom_published_pages').where({ document_id: article }),
    changes: await knex('newsroom_published_changes').count('*'),
    marks: await knex('newsroom_marks').count('*'),
    etag: (await app.api().get(path)).headers.get('etag'),
  });
  const before = await state();
  const events: string[] = [];
  app.strapi.eventHub.subscribe(async (name) => void events.push(name));
  const reader = rater();
  await reader.rate(article, 4);
  await reader.rate(article, 5);
  expect(await state()).toEqual(before);
  expect(events.filter((name) => name.startsWith('entry.'))).toEqual([]);
  await app.admin.post(
    `/content-manager/collection-types/plugin::newsroom.article/${article}/actions/publish?locale=vi`,
    { title: 'Đăng lại' }
  );
  await settle();
  expect((await reader.read(article)).body.data).toMatchObject({ sum: 5, count: 1, mine: 5 });
});

test('imported ratings of an article are added to its votes', async () => {
  const article = await publish('Trang cũ');
  await service().setStarting([{ documentId: article, sum: 40, count: 10 }]);
  expect((await rater().rate(article, 5)).body.data).toMatchObject({
    sum: 45,
    count: 11,
    average: 4.09,
    distribution: [0, 0, 0, 0, 1],
  });
  await service().setStarting([{ documentId: article, sum: 4, count: 1 }]);
  expect(await service().totalsOf([article, 'none'])).toEqual(
    new Map([
      [article, { sum: 9, count: 2, average: 4.5 }],
      ['none', { sum: 0, count: 0, average: null }],
    ])
  );
});

test('articles with few votes rank lower, or not at all, as best rated; headlines have the figures', async () => {
  const category = (await make.category({ name: 'Xếp hạng' })).documentId;
  const [many, few, one, poor] = [
    await publish('Nhiều phiếu', { category }),
    await publish('Ít phiếu', { category }),
    await publish('Một phiếu', { category }),
    await publish('Kém', { category }),
  ];
  await service().setStarting([
    { documentId: many, sum: 460, count: 100 },
    { documentId: few, sum: 10, count: 2 },
    { documentId: poor, sum: 10, count: 10 },
    { documentId: one, sum: 5, count: 1 },
  ]);
  const ask = (query: string) =>
    app
      .api()
      .get<{ data: { documentId: string; title: string; rating: object }[] }>(
        `/api/newsroom/published/best-rated?category=${category}${query}`
      );
  const { status, body, headers } = await ask('');
  expect([status, headers.get('cache-control')]).toEqual([
    200,
    expect.stringContaining('max-age=30') as string,
  ]);
  expect(body.data.map(({ documentId }) => documentId)).toEqual([many, few, poor]);
  expect(body.data[0]).toMatchObject({
    title: 'Nhiều phiếu',
    rating: { sum: 460, count: 100, average: 4.6 },
  });
  expect((await ask('&limit=1')).body.data).toHaveLength(1);
  expect((await ask('&locale=en')).body.data).toEqual([]);
  expect((await ask('&limit=0')).status).toBe(400);

  const engagement = await app
    .api()
    .get(`/api/newsroom/published/engagement?documents=${many},${one}`);
  expect(engagement.body).toMatchObject({
    data: [
      { documentId: many, rating: { sum: 460, count: 100, average: 4.6 } },
      { documentId: one, rating: { sum: 5, count: 1, average: 5 } },
    ],
  });
  const { body: answer } = await app
    .api()
    .graphql(
      `{ newsroomPublishedBestRated(category: "${category}", limit: 2) { rating { sum count average } article { documentId } } }`
    );
  expect(answer).toEqual({
    data: {
      newsroomPublishedBestRated: [
        { rating: { sum: 460, count: 100, average: 4.6 }, article: { documentId: many } },
        { rating: { sum: 10, count: 2, average: 5 }, article: { documentId: few } },
      ],
    },
  });
});

test('totals equal a recount of the votes, whoever writes them, and verify finds wrong ones', async () => {
  const article = await publish('Đếm lại');
  for (const score of [1, 3, 3, 5]) await rater().rate(article, score);
  expect(await service().verify()).toEqual([]);
  const rating = app.strapi.db.query('plugin::newsroom.rating');
  const distribution = async () =>
    ((await service().summaryOf(article)) as { distribution: number[] }).distribution;
  await rating.deleteMany({ where: { article, score: 1 } });
  expect(await distribution()).toEqual([0, 0, 2, 0, 1]);
  await rating.update({ where: { article, score: 5 }, data: { score: 4 } });
  expect(await distribution()).toEqual([0, 0, 2, 1, 0]);
  await rating.create({ data: { article, score: 2, kind: 'reader', voter: 'reader:script' } });
  expect(await distribution()).toEqual([0, 1, 2, 1, 0]);
  await app.strapi.db.connection('newsroom_ratings').where({ article, score: 3 }).delete();
  expect(await distribution()).toEqual([0, 1, 0, 1, 0]);
  expect(await service().verify()).toEqual([]);

  const totals = app.strapi.db.connection('newsroom_rating_totals').where({ document_id: article });
  await totals.clone().update({ five: 7 });
  expect(await service().verify()).toEqual([
    {
      kind: 'ratings',
      what: `${article}: stored totals (1 to 5 points) are 0/1/0/1/7, counted votes are 0/1/0/1/0`,
    },
  ]);
  // If triggers are missing, the next start recalculates the totals.
  await app.strapi.db.connection.raw(
    databaseKind === 'postgres'
      ? 'drop trigger newsroom_rating_count on newsroom_ratings'
      : 'drop trigger newsroom_rating_count_delete'
  );
  await app.restart();
  expect(await service().verify()).toEqual([]);
});
