import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { codeOf, createRater } from '../../support/raters';
import { behindProxy } from '../../support/visitors';

/** Votes on unpublished and deleted articles. */

interface Service {
  setStarting: (starting: object[]) => Promise<void>;
  verify: () => Promise<{ kind: string; what: string }[]>;
  summaryOf: (documentId: string) => Promise<object>;
  forget: () => Promise<boolean>;
}

let app: App;

const service = () => app.strapi.plugin('newsroom').service<Service>('ratings');
const settle = () => createPublishedSide(app.strapi).settle();
const rater = () => createRater(app.url);

async function publish(title: string): Promise<string> {
  const { documentId } = await createFactories(app).article({ title, status: 'published' });
  await settle();
  return documentId;
}

beforeAll(async () => {
  app = await startApp(behindProxy);
});

test('a vote on an unpublished article can be withdrawn, and other requests get 404', async () => {
  const article = await publish('Gỡ rồi');
  const [one, two, stranger] = [rater(), rater(), rater()];
  await one.rate(article, 2);
  await two.rate(article, 5);
  await stranger.rate(await publish('Bài khác'), 1);
  await app.strapi
    .documents('plugin::newsroom.article' as never)
    .unpublish({ documentId: article });
  await settle();
  for (const other of [stranger, rater()]) {
    expect(codeOf(await other.withdraw(article))).toEqual([404, 'NOT_FOUND']);
  }
  expect((await one.withdraw(article)).body.data).toMatchObject({ sum: 5, count: 1, mine: null });
  expect(codeOf(await one.withdraw(article))).toEqual([404, 'NOT_FOUND']);
  const withdraw = () =>
    app
      .api()
      .request<{ data: unknown; errors?: { extensions: { error: object } }[] }>(
        'POST',
        '/graphql',
        {
          body: {
            query: `mutation { newsroomWithdrawRating(documentId: "${article}") { count mine } }`,
          },
          headers: { origin: new URL(app.url).origin, cookie: `newsroom_voter=${two.voter ?? ''}` },
        }
      );
  expect((await withdraw()).body).toEqual({
    data: { newsroomWithdrawRating: { count: 0, mine: null } },
  });
  expect((await withdraw()).body.errors).toHaveLength(1);
  expect(await service().verify()).toEqual([]);
});

test('only votes on articles that are deleted in all locales are deleted', async () => {
  const documents = app.strapi.documents('plugin::newsroom.article' as never) as unknown as {
    unpublish: (params: object) => Promise<object>;
    delete: (params: object) => Promise<object>;
  };
  const [deleted, unpublished, kept] = [
    await publish('Xóa hẳn'),
    await publish('Chỉ gỡ'),
    await publish('Còn đó'),
  ];
  for (const documentId of [deleted, unpublished, kept]) {
    for (const score of [1, 4, 5]) await rater().rate(documentId, score);
  }
  await service().setStarting([{ documentId: deleted, sum: 9, count: 2 }]);
  await documents.unpublish({ documentId: unpublished });
  await documents.delete({ documentId: deleted, locale: '*' });
  await settle();
  // Wrong totals are reported by verify, and do not cause errors.
  const totals = () => app.strapi.db.connection('newsroom_rating_totals');
  await totals().insert({ document_id: 'aaa', one: 3 });

  while (await service().forget());
  const countOf = (article: string) =>
    app.strapi.db.query('plugin::newsroom.rating').count({ where: { article } });
  expect([await countOf(deleted), await countOf(unpublished), await countOf(kept)]).toEqual([
    0, 3, 3,
  ]);
  expect(await totals().where({ document_id: deleted })).toEqual([]);
  expect(await service().summaryOf(kept)).toMatchObject({ sum: 10, count: 3 });
  expect(await service().verify()).toEqual([
    {
      kind: 'ratings',
      what: 'aaa: stored totals (1 to 5 points) are 3/0/0/0/0, counted votes are 0/0/0/0/0',
    },
  ]);
  await totals().where({ document_id: 'aaa' }).delete();
});
