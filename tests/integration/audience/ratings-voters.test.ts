import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { codeOf, createRater } from '../../support/raters';
import { createReaders, manySignIns } from '../../support/readers';
import { behindProxy } from '../../support/visitors';

const settings = {
  ...manySignIns,
  ...behindProxy,
  newsroom: { ratings: { votesPerHour: 500, leastVotes: 2, priorVotes: 4 } },
};

let app: App;
let make: ReturnType<typeof createFactories>;

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

test('a vote of a bot is rejected with a reason', async () => {
  const article = await publish('Máy');
  for (const userAgent of ['Googlebot/2.1', 'curl/8.5.0', '']) {
    expect(codeOf(await rater({ 'user-agent': userAgent }).rate(article, 5))).toEqual([
      403,
      'MACHINE_REFUSED',
    ]);
  }
  expect((await rater().read(article)).body.data.count).toBe(0);
});

test('pages of other sites cannot vote through the browsers of their visitors', async () => {
  const article = await publish('Trang lạ');
  const reader = rater();
  await reader.rate(article, 4);
  for (const origin of ['https://elsewhere.example', 'null']) {
    expect(codeOf(await reader.rate(article, 1, { origin }))).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(codeOf(await reader.withdraw(article, { origin }))).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
    expect(codeOf(await rater({ origin }).rate(article, 1))).toEqual([403, 'ORIGIN_NOT_ALLOWED']);
  }
  expect((await reader.read(article)).body.data).toMatchObject({ sum: 4, count: 1, mine: 4 });
});

test('a frontend without access to the cookie can store the voter itself', async () => {
  const article = await publish('Trang khác');
  const first = await rater().rate(article, 2, { authorization: 'Voter' });
  const { voter = '' } = first.body.data;
  expect(first.headers.get('set-cookie')).toBeNull();
  const again = { authorization: `Voter ${voter}`, origin: 'https://frontend.example' };
  expect((await rater().rate(article, 3, again)).body.data).toMatchObject({
    sum: 3,
    count: 1,
    mine: 3,
  });
  expect((await rater().read(article, again)).body.data.mine).toBe(3);
  for (const wrong of ['x', `${voter.slice(0, 22)}.${'A'.repeat(22)}`, `${voter}A`]) {
    const answer = await rater().rate(article, 5, { authorization: `Voter ${wrong}` });
    expect(codeOf(answer)).toEqual([401, 'VOTER_INVALID']);
  }
});

test('a forged cookie is ignored: its sender counts as a new voter', async () => {
  const article = await publish('Bánh giả');
  const reader = rater();
  const forged = `${'A'.repeat(22)}.${'A'.repeat(22)}`;
  reader.voter = forged;
  const first = await reader.rate(article, 5);
  expect(first.body.data.count).toBe(1);
  expect(reader.voter).not.toBe(forged);
  expect((await reader.rate(article, 4)).body.data.count).toBe(1);
});

describe('a signed-in reader', () => {
  const signedIn = async () => {
    const readers = createReaders(app.url);
    return readers.signIn(await readers.register());
  };
  const bearer = ({ jwt }: { jwt: string }) => ({ authorization: `Bearer ${jwt}` });

  test('has one vote, in whatever browser', async () => {
    const article = await publish('Thành viên');
    const user = await signedIn();
    const first = await rater().rate(article, 3, bearer(user));
    expect(first.headers.get('set-cookie')).toBeNull();
    const second = await rater({ 'user-agent': 'node' }).rate(article, 5, bearer(user));
    expect(second.body.data).toMatchObject({ sum: 5, count: 1, mine: 5 });
    expect((await rater().withdraw(article, bearer(user))).body.data.count).toBe(0);
  });

  test('takes over the votes of the browser and keeps their own', async () => {
    const [one, two, three] = [await publish('A'), await publish('B'), await publish('C')];
    const readers = createReaders(app.url);
    const account = await readers.register();
    const before = await readers.signIn(account);
    await rater().rate(two, 5, bearer(before));
    const reader = rater();
    for (const article of [one, two, three]) await reader.rate(article, 1);
    expect((await reader.read(two)).body.data).toMatchObject({ sum: 6, count: 2, mine: 1 });

    const answer = await app.api().request<{ jwt: string }>('POST', '/api/auth/local', {
      body: { identifier: account.email, password: account.password },
      headers: { cookie: `newsroom_voter=${reader.voter ?? ''}` },
    });
    expect(answer.status).toBe(200);
    const user = bearer(answer.body);
    expect((await rater().read(one, user)).body.data).toMatchObject({ sum: 1, count: 1, mine: 1 });
    expect((await rater().read(two, user)).body.data).toMatchObject({ sum: 5, count: 1, mine: 5 });
    // The browser's cookie has no votes any more.
    expect((await reader.read(one)).body.data.mine).toBeNull();

    // Votes sent while signed out are merged with the next authenticated request.
    await reader.rate(three, 4);
    expect((await reader.read(three)).body.data).toMatchObject({ sum: 5, count: 2, mine: 4 });
    expect((await reader.read(three, user)).body.data).toMatchObject({ sum: 1, count: 1, mine: 1 });
  });

  test('is rejected with an invalid token, never treated as anonymous', async () => {
    const article = await publish('Hết phiên');
    const user = await signedIn();
    const readers = createReaders(app.url);
    await readers.end(user.cookie);
    for (const authorization of [`Bearer ${user.jwt}`, 'Bearer nonsense', 'Bearer', 'bearer ']) {
      const reader = rater();
      expect(codeOf(await reader.rate(article, 3, { authorization }))).toEqual([
        401,
        'TOKEN_INVALID',
      ]);
      expect((await reader.read(article, { authorization })).status).toBe(401);
      expect((await reader.withdraw(article, { authorization })).status).toBe(401);
    }
    const token = await app.createApiToken('read-only');
    const asServer = await rater().read(article, { authorization: `Bearer ${token}` });
    expect([asServer.status, asServer.body.data.count]).toEqual([200, 0]);
  });
});

test('over GraphQL it is the same', async () => {
  const article = await publish('Qua GraphQL');
  const reader = rater();
  const fields = '{ sum count average distribution mine }';
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const answer = await app
      .api()
      .request<{ data: unknown; errors?: object[] }>('POST', '/graphql', {
        body: { query },
        headers: {
          'user-agent': 'Mozilla/5.0 (X11) Firefox/131.0',
          origin: new URL(app.url).origin,
          ...(reader.voter && { cookie: `newsroom_voter=${reader.voter}` }),
          ...headers,
        },
      });
    const set = /newsroom_voter=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1];
    reader.voter = set ?? reader.voter;
    return answer;
  };
  const rate = (score: number) =>
    `mutation { newsroomRate(documentId: "${article}", score: ${score}) ${fields} }`;
  const cast = await ask(rate(4));
  expect(cast.body).toEqual({
    data: {
      newsroomRate: { sum: 4, count: 1, average: 4, distribution: [0, 0, 0, 1, 0], mine: 4 },
    },
  });
  expect(reader.voter).toBeDefined();
  expect((await reader.read(article)).body.data.mine).toBe(4);
  expect((await ask(`{ newsroomArticleRating(documentId: "${article}") ${fields} }`)).body).toEqual(
    { data: { newsroomArticleRating: expect.objectContaining({ mine: 4 }) as object } }
  );
  for (const [query, headers] of [
    [rate(6), {}],
    [rate(3), { origin: 'https://elsewhere.example' }],
    [rate(3), { authorization: 'Voter x' }],
  ] as const) {
    expect((await ask(query, headers)).body.errors).toHaveLength(1);
  }
  const gone = `mutation { newsroomWithdrawRating(documentId: "${article}") { count mine } }`;
  expect((await ask(gone)).body).toEqual({
    data: { newsroomWithdrawRating: { count: 0, mine: null } },
  });
});

test('a network that votes too often gets 429 with Retry-After', async () => {
  await app.restart({ ...settings, newsroom: { ratings: { votesPerHour: 3 } } });
  const article = await publish('Quá nhiều');
  const from = (ip: string) => rater({ 'x-forwarded-for': ip }).rate(article, 5);
  for (const end of [':1', ':2', '3:4:5:6']) {
    expect((await from(`2001:db8:7:7:${end}`)).status).toBe(200);
  }
  const refused = await from('2001:db8:7:7::9');
  expect(codeOf(refused)).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(60);
  expect((await from('2001:db8:7:8::9')).body.data.count).toBe(4);
  expect((await rater({ 'x-forwarded-for': '2001:db8:7:7::1' }).read(article)).status).toBe(200);
});

test('votes on invented articles are rejected without a database query', async () => {
  await app.restart({ ...settings, newsroom: { ratings: { votesPerHour: 3 } } });
  const from = rater({ 'x-forwarded-for': '2001:db8:9:9::1' });
  const guessed = [];
  for (const name of ['a', 'b', 'c', 'd'])
    guessed.push((await from.rate(name.repeat(24), 5)).status);
  expect(guessed).toEqual([404, 404, 404, 429]);
});

test('without the fast lane the answers are the same', async () => {
  await app.restart({ ...settings, newsroom: { fastLane: false } });
  const article = await publish('Đường thường');
  const reader = rater();
  expect((await reader.rate(article, 4)).body.data).toMatchObject({ sum: 4, count: 1, mine: 4 });
  expect(reader.voter).toBeDefined();
  expect((await reader.read(article)).body.data.mine).toBe(4);
  expect(codeOf(await reader.rate(article, 9))).toEqual([400, 'BODY_INVALID']);
  expect((await reader.withdraw(article)).body.data.count).toBe(0);
  const wrong = await reader.read(article, { authorization: 'Bearer nonsense' });
  expect(codeOf(wrong)).toEqual([401, 'TOKEN_INVALID']);
});
