import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { createRandom } from '../../support/random';
import { createRater } from '../../support/raters';
import { createReaders, manySignIns } from '../../support/readers';
import { behindProxy } from '../../support/visitors';

/** Votes in the admin panel, and votes of many simultaneous voters. */

/** Rounds of random votes; set RATING_ROUNDS for a long run. */
const ROUNDS = Number(process.env['RATING_ROUNDS'] ?? 6);
const VOTERS = 8;
const UID = 'plugin::newsroom.rating';
const LIST = `/content-manager/collection-types/${UID}`;

interface Vote {
  documentId: string;
  article: string;
  score: number;
  kind: string;
  account: string | null;
}
interface List {
  results: Vote[];
  pagination: { total: number };
}

let app: App;
let bread: string;
let salt: string;

const rater = () => createRater(app.url);
const list = async (query = '') => {
  const { status, body } = await app.admin.get<List>(`${LIST}?${query}`);
  expect(status).toBe(200);
  return body.results;
};
const countOf = async (article: string) => (await rater().read(article)).body.data.count;
const verify = () =>
  app.strapi.plugin('newsroom').service<{ verify: () => Promise<object[]> }>('ratings').verify();

beforeAll(async () => {
  app = await startApp({
    ...manySignIns,
    ...behindProxy,
    newsroom: { ratings: { votesPerHour: 100_000 } },
  });
  const { article } = createFactories(app);
  bread = (await article({ title: 'Bánh mì', status: 'published' })).documentId;
  salt = (await article({ title: 'Muối biển', status: 'published' })).documentId;
  await createPublishedSide(app.strapi).settle();
});

describe('administrators', () => {
  let account: string;

  beforeAll(async () => {
    for (const score of [1, 2, 3]) await rater().rate(bread, score);
    const readers = createReaders(app.url);
    const reader = await readers.register();
    account = reader.email;
    const { jwt } = await readers.signIn(reader);
    await rater().rate(salt, 5, { authorization: `Bearer ${jwt}` });
  });

  test('see votes with names of articles and users, and can search by them', async () => {
    const all = await list('sort=score:ASC');
    expect(
      all.map(({ article, score, kind, account: who }) => [article, score, kind, who])
    ).toEqual([
      ['Bánh mì', 1, 'reader', null],
      ['Bánh mì', 2, 'reader', null],
      ['Bánh mì', 3, 'reader', null],
      ['Muối biển', 5, 'user', account],
    ]);
    expect(JSON.stringify(all)).not.toMatch(/reader:|user:|"voter"/);
    for (const [query, count] of [
      ['filters[$and][0][article][$containsi]=bánh', 3],
      ['filters[$and][0][article][$eq]=Muối biển', 1],
      ['filters[$and][0][account][$startsWith]=reader-', 1],
      ['filters[$and][0][account][$null]=true', 3],
      ['filters[$and][0][kind][$eq]=user', 1],
      ['filters[$and][0][score][$gte]=2&filters[$and][1][article][$contains]=Bánh', 2],
      // A negated name: excludes an article if any of its titles, in any locale, is equal.
      ['filters[$and][0][article][$ne]=Muối biển', 3],
      ['filters[$and][0][article][$notContains]=Bánh', 1],
      ['filters[$and][0][article][$notContainsi]=bánh', 1],
      ['filters[$and][0][article][$notIn][0]=Muối biển&filters[$and][0][article][$notIn][1]=x', 3],
      ['filters[$and][0][article][$contains]=i&filters[$and][0][article][$ne]=Muối biển', 0],
      ['filters[$and][0][article][$not][$startsWith]=Bánh', 1],
      ['filters[$not][article][$eq]=Bánh mì', 1],
      ['filters[$or][0][article][$eq]=Muối biển&filters[$or][1][score][$lt]=2', 2],
      ['filters[$and][0][account][$ne]=nobody', 4],
      [`filters[$and][0][account][$ne]=${account}`, 3],
      ['_q=mu%E1%BB%91i', 1],
      ['_q=reader%3A', 0],
    ] as const) {
      expect([query, (await list(query)).length]).toEqual([query, count]);
    }
  });

  test('find votes by any title of an article, with any number of rows and articles', async () => {
    const copies = 1_100;
    const [row] = await app.strapi.db
      .connection<Record<string, unknown>>('newsroom_articles')
      .where({ document_id: bread, published_at: null });
    const others = Array.from({ length: copies }, (_, nth) => ({
      ...{ document_id: `copy${nth}`, title: `Bánh ${nth}`, locale: 'vi' },
      ...{ created_at: row?.['created_at'], updated_at: row?.['updated_at'] },
    }));
    const insert = (rows: object[]) => app.strapi.db.connection('newsroom_articles').insert(rows);
    await insert([
      { ...others[0], document_id: bread, locale: 'en', title: 'Bread' },
      // The list shows titles of drafts, not published ones.
      {
        ...others[0],
        document_id: salt,
        locale: 'en',
        title: 'Bread',
        published_at: row?.['created_at'],
      },
    ]);
    for (let at = 0; at < copies; at += 100) await insert(others.slice(at, at + 100));
    const count = async (query: string) => (await list(`filters[$and][0]${query}`)).length;
    expect(await count('[article][$containsi]=bánh')).toBe(3);
    expect(await count('[article][$eq]=Bread')).toBe(3);
    expect(await count('[article][$ne]=Bread')).toBe(1);
    await app.strapi.db
      .connection('newsroom_articles')
      .whereIn('locale', ['en'])
      .orWhere('document_id', 'like', 'copy%')
      .delete();
  });

  test('find votes on a deleted article by its documentId', async () => {
    const gone = 'gone0000000000000000000a';
    await app.strapi.db
      .query(UID)
      .create({ data: { article: gone, score: 4, kind: 'reader', voter: 'reader:gone' } });
    for (const [query, count] of [
      [`filters[$and][0][article][$eq]=${gone}`, 1],
      [`filters[$and][0][article][$containsi]=${gone}`, 1],
      [`filters[$and][0][article][$ne]=${gone}`, 4],
      [`_q=${gone}`, 1],
    ] as const) {
      const found = await list(query);
      expect([query, found.length]).toEqual([query, count]);
      if (count === 1) expect(found[0]?.article).toBe(gone);
    }
    await app.strapi.db.query(UID).delete({ where: { article: gone } });
  });

  test('cannot create or change votes through any API', async () => {
    const [vote] = await list();
    const data = { article: bread, score: 5, kind: 'reader', voter: 'x' };
    const one = `${LIST}/${vote?.documentId}`;
    expect((await app.admin.post(LIST, data)).status).toBe(403);
    expect((await app.admin.put(one, data)).status).toBe(403);
    expect((await app.admin.post(`${LIST}/clone/${vote?.documentId}`, data)).status).toBe(403);
    const documents = app.strapi.documents(UID as never);
    for (const act of [
      () => documents.create({ data } as never),
      () => documents.update({ documentId: vote?.documentId ?? '', data } as never),
      () => documents.clone({ documentId: vote?.documentId ?? '', data } as never),
    ]) {
      await expect(act()).rejects.toThrow('Votes are cast by readers');
    }
    const token = await app.createApiToken('full-access');
    const path = '/api/newsroom/ratings';
    for (const answer of [
      await app.api().get(path),
      await app.api(token).get(path),
      await app.api(token).get(`${path}/${vote?.documentId}`),
      await app.api(token).post(path, { data }),
    ]) {
      expect([404, 405]).toContain(answer.status);
    }
    const { body } = await app
      .api()
      .graphql<{ data: { __schema: { types: { name: string }[] } } }>(
        '{ __schema { types { name } } }'
      );
    expect(JSON.stringify(body)).not.toMatch(
      /NewsroomRating(Input|Filters|Entity)|"NewsroomRating"/
    );
    expect((await list()).length).toBe(4);
  });

  test('delete one or many, and totals follow at once', async () => {
    const votes = await list('filters[$and][0][article][$eq]=Bánh mì');
    const [first, ...others] = votes;
    expect((await app.admin.delete(`${LIST}/${first?.documentId}`)).status).toBe(200);
    expect(await countOf(bread)).toBe(2);
    const documentIds = others.map(({ documentId }) => documentId);
    expect((await app.admin.post(`${LIST}/actions/bulkDelete`, { documentIds })).status).toBe(200);
    expect(await countOf(bread)).toBe(0);
    expect(await verify()).toEqual([]);
  });
});

test(`${VOTERS} voters cast, change and withdraw at random, ${ROUNDS} rounds: totals are a recount of what each said last`, async () => {
  const seed = Number(process.env['RATING_SEED'] ?? 7);
  const random = createRandom(seed);
  await app.strapi.db.connection('newsroom_ratings').delete();
  const articles = [bread, salt];
  const voters = Array.from({ length: VOTERS }, () => rater());
  // Each voter gets a cookie first: two simultaneous votes without one would count as two browsers.
  await Promise.all(voters.map((voter) => voter.rate(bread, 1)));
  for (let round = 0; round < ROUNDS; round += 1) {
    const said = voters.map((voter) => ({
      voter,
      acts: Array.from({ length: 1 + random.int(4) }, () => ({
        article: random.pick(articles),
        score: random.int(6),
      })),
    }));
    await Promise.all(
      said.flatMap(({ voter, acts }) =>
        acts.map(({ article, score }) =>
          score === 0 ? voter.withdraw(article) : voter.rate(article, score)
        )
      )
    );
    for (const article of articles) {
      const mine = await Promise.all(voters.map((voter) => voter.read(article)));
      const scores = mine.flatMap(({ body }) => body.data.mine ?? []);
      expect({ seed, round, ...mine[0]?.body.data, mine: 0, average: 0 }).toEqual({
        seed,
        round,
        sum: scores.reduce((sum, score) => sum + score, 0),
        count: scores.length,
        distribution: [1, 2, 3, 4, 5].map(
          (points) => scores.filter((score) => score === points).length
        ),
        mine: 0,
        average: 0,
      });
    }
    expect(await verify()).toEqual([]);
  }
});
