import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import type { Reader, Readers } from '../support/readers';
import { asPage, cookieOf, createReaders } from '../support/readers';

const LIMITS = { idleSeconds: 3, absoluteSeconds: 6, warnBeforeSeconds: 1, graceSeconds: 1 };
/** Tests register and sign in more often than any person. */
const config = { plugins: { 'users-permissions': { config: { ratelimit: { enabled: false } } } } };

let app: App;
let readers: Readers;
let account: { email: string; password: string };
let reader: Reader;

const start = async (sessions: object) => {
  const options = { newsroom: { sessions }, config };
  if (app) await app.restart(options);
  else app = await startApp(options);
  readers = createReaders(app.url);
  account ??= await readers.register();
};

const timeOf = (moment: string | null) => new Date(moment ?? NaN).getTime();
const seconds = (from: string | null, to: string | null) => (timeOf(to) - timeOf(from)) / 1000;
const codeOf = ({ body }: { body: { error?: { details: { code?: string } } } }) =>
  body.error?.details.code;
const liveRows = () =>
  app.strapi.db
    .query('admin::session')
    .count({ where: { origin: 'users-permissions', status: 'active' } });

const expectDead = async ({ jwt, cookie }: Pick<Reader, 'jwt' | 'cookie'>) => {
  expect((await readers.me(jwt)).status).toBe(401);
  expect((await readers.ask(cookie)).body.data.authenticated).toBe(false);
  const kept = await readers.keepAlive(cookie);
  expect([kept.status, codeOf(kept)]).toEqual([401, 'SESSION_ENDED']);
  expect((await readers.refresh(cookie)).status).toBe(401);
};

describe('with the limits of a day at work', () => {
  beforeAll(() => start({}));
  beforeEach(async () => {
    reader = await readers.signIn(account);
  });

  test('tells how long is left, by cookie and by either token, and nothing may keep the answer', async () => {
    const byCookie = await readers.ask(reader.cookie);
    expect(byCookie.status).toBe(200);
    expect(byCookie.headers.get('cache-control')).toBe('no-store');
    const { now, idleExpiresAt, absoluteExpiresAt, ...rest } = byCookie.body.data;
    expect(rest).toEqual({ authenticated: true, warnBeforeSeconds: 60 });
    expect(seconds(now, idleExpiresAt)).toBeCloseTo(1800, -1);
    expect(seconds(now, absoluteExpiresAt)).toBeCloseTo(43_200, -1);

    for (const token of [reader.jwt, reader.cookie]) {
      const headers = { authorization: `Bearer ${token}` };
      const { body } = await app.api().get('/api/newsroom/session', headers);
      expect(body).toMatchObject({ data: { authenticated: true, idleExpiresAt } });
    }
  });

  test('asking does not extend, keeping alive and renewing do', async () => {
    const first = (await readers.ask(reader.cookie)).body.data.idleExpiresAt;
    await setTimeout(20);
    expect((await readers.ask(reader.cookie)).body.data.idleExpiresAt).toBe(first);
    expect((await readers.me(reader.jwt)).status).toBe(200);
    expect((await readers.ask(reader.cookie)).body.data.idleExpiresAt).toBe(first);

    const kept = await readers.keepAlive(reader.cookie);
    expect(kept.status).toBe(200);
    expect(timeOf(kept.body.data.idleExpiresAt)).toBeGreaterThan(timeOf(first));
    expect((await readers.ask(reader.cookie)).body.data.idleExpiresAt).toBe(
      kept.body.data.idleExpiresAt
    );

    await setTimeout(20);
    const renewed = await readers.refresh(reader.cookie);
    expect(renewed.status).toBe(200);
    const after = (await readers.ask(cookieOf(renewed) ?? '')).body.data;
    expect(timeOf(after.idleExpiresAt)).toBeGreaterThan(timeOf(kept.body.data.idleExpiresAt));
  });

  test('whoever is not signed in is told so, and has nothing to keep alive', async () => {
    for (const cookie of ['', 'x', 'a.b.c', '%00']) {
      const { status, body } = await readers.ask(cookie);
      expect([status, body.data]).toMatchObject([
        200,
        { authenticated: false, idleExpiresAt: null, absoluteExpiresAt: null },
      ]);
      const kept = await readers.keepAlive(cookie);
      expect([kept.status, codeOf(kept)]).toEqual([401, 'SESSION_ENDED']);
      expect(kept.headers.get('cache-control')).toBe('no-store');
      expect((await readers.end(cookie)).status).toBe(200);
    }
  });

  test.each([
    ['a body that is no JSON', { 'content-type': 'application/json' }, '{'],
    ['a body of another kind', { 'content-type': 'multipart/form-data' }, 'x'],
    ['a list', { 'content-type': 'application/json' }, '[{"refreshToken":{"a":1}}]'],
    ['an empty bearer', { authorization: 'Bearer ' }, ''],
    ['an endless token', { authorization: `Bearer ${'a.'.repeat(4000)}` }, ''],
    ['a token without a signature', { authorization: 'Bearer eyJhbGciOiJub25lIn0.e30.' }, ''],
    ['cookies that are none', { cookie: 'strapi_up_refresh=;;=\u00e9; strapi_up_refresh' }, ''],
    ['an origin that is none', { origin: 'http://[', cookie: 'strapi_up_refresh=x' }, ''],
  ] as [string, Record<string, string>, string][])(
    'a stranger who sends %s is answered in order',
    async (_what, headers, body) => {
      for (const path of ['', '/keepalive', '/end']) {
        const method = path === '' ? 'GET' : 'POST';
        const answer = await app.api().request(method, `/api/newsroom/session${path}`, {
          headers,
          ...(method === 'POST' && { body }),
        });
        expect([path, answer.status < 500]).toEqual([path, true]);
      }
      const refresh = await app.api().request('POST', '/api/auth/refresh', { headers, body });
      expect(refresh.status).toBeLessThan(500);
    }
  );

  test('ten parallel renewals are one, and all succeed', async () => {
    const before = await liveRows();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => readers.refresh(reader.cookie))
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    const cookies = new Set(answers.map(cookieOf));
    expect(cookies.size).toBe(1);
    expect(cookies).not.toContain(reader.cookie);
    expect(await liveRows()).toBe(before);
    expect((await readers.me(answers[9]?.body.jwt ?? '')).status).toBe(200);
    // An access token from before goes on.
    expect((await readers.me(reader.jwt)).status).toBe(200);
  });

  test('ending ends everything at once, and takes the cookie away', async () => {
    const renewed = await readers.refresh(reader.cookie);
    const cookie = cookieOf(renewed) ?? '';
    const other = await readers.signIn(account);

    const ended = await readers.end(cookie);
    expect(ended.body.data.authenticated).toBe(false);
    expect(ended.headers.getSetCookie().join()).toMatch(/strapi_up_refresh=;.*1970.*httponly/i);
    await expectDead({ jwt: reader.jwt, cookie });
    await expectDead({ jwt: renewed.body.jwt, cookie: reader.cookie });
    expect((await readers.me(other.jwt)).status).toBe(200);
  });

  test("Strapi's sign-out by an older access token ends the session that it became", async () => {
    const cookie = cookieOf(await readers.refresh(reader.cookie)) ?? '';
    const headers = { authorization: `Bearer ${reader.jwt}` };
    expect((await app.api().post('/api/auth/logout', {}, headers)).status).toBe(200);
    await expectDead({ jwt: reader.jwt, cookie });
  });

  test("Strapi's list shows the sessions that live, marks this one, and can end another", async () => {
    const user = await readers.register();
    const [one, other] = [await readers.signIn(user), await readers.signIn(user)];
    await readers.end((await readers.signIn(user)).cookie);
    await readers.refresh(one.cookie);
    const list = async () => {
      const { body } = await readers.me(one.jwt);
      return (body as { data: { id: string; current: boolean }[] }).data;
    };
    // Registering signed in as well.
    expect((await list()).map(({ current }) => current)).toEqual([true, false, false]);

    const credentials = { authorization: `Bearer ${one.jwt}` };
    for (const { id, current } of await list()) {
      if (current) continue;
      const { status } = await app.api().delete(`/api/auth/sessions/${id}`, {}, credentials);
      expect(status).toBe(200);
    }
    await expectDead(other);
    expect(await list()).toHaveLength(1);
  });

  test('a change of the password ends what was signed in elsewhere', async () => {
    const user = await readers.register();
    const [one, other] = [await readers.signIn(user), await readers.signIn(user)];
    const password = 'Another-horse-2';
    const { status, body } = await app
      .api(one.jwt)
      .post<{ jwt: string }>('/api/auth/change-password', {
        currentPassword: user.password,
        password,
        passwordConfirmation: password,
      });
    expect(status).toBe(200);
    await expectDead(other);
    expect((await readers.me(body.jwt)).status).toBe(200);
  });

  test('a reader who was blocked has no session to keep alive', async () => {
    const blocked = await readers.signIn(await readers.register());
    await app.strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { email: blocked.email }, data: { blocked: true } });
    expect((await readers.ask(blocked.cookie)).body.data.authenticated).toBe(false);
    expect((await readers.keepAlive(blocked.cookie)).status).toBe(401);
  });

  test('GraphQL refuses the access token of a session that ended', async () => {
    const me = (jwt: string) =>
      app.api(jwt).graphql<{ data?: { me?: { email: string } } }>('{ me { email } }');
    expect((await me(reader.jwt)).body.data?.me?.email).toBe(account.email);
    await readers.end(reader.cookie);
    expect((await me(reader.jwt)).body.data?.me ?? null).toBeNull();
  });

  test('a page of another origin cannot write by the cookie, one with a token can', async () => {
    const cookie = asPage(app.url, reader.cookie)['cookie'] ?? '';
    for (const origin of ['https://evil.example', 'null', `${app.url}.evil.example`, undefined]) {
      for (const path of ['keepalive', 'end']) {
        const headers = { cookie, ...(origin !== undefined && { origin }) };
        const answer = await app.api().post(`/api/newsroom/session/${path}`, {}, headers);
        expect([origin, answer.status]).toEqual([origin, 403]);
        expect(answer.body).toMatchObject({ error: { details: { code: 'ORIGIN_NOT_ALLOWED' } } });
      }
    }
    const headers = { origin: 'https://evil.example', authorization: `Bearer ${reader.jwt}` };
    expect((await app.api().post('/api/newsroom/session/keepalive', {}, headers)).status).toBe(200);
    expect((await readers.ask(reader.cookie)).body.data.authenticated).toBe(true);
  });
});

describe('with limits of seconds', () => {
  beforeAll(() => start(LIMITS));
  beforeEach(async () => {
    reader = await readers.signIn(account);
  });

  test('a session that nobody uses is dead for every endpoint, its fresh access token too', async () => {
    await setTimeout(2_000);
    expect((await readers.me(reader.jwt)).status).toBe(200);
    expect((await readers.ask(reader.cookie)).body.data.authenticated).toBe(true);
    await setTimeout(1_100);
    await expectDead(reader);
  });

  test('keeping alive goes on to the absolute end, and no further', async () => {
    const { absoluteExpiresAt } = (await readers.ask(reader.cookie)).body.data;
    for (let nth = 0; nth < 4; nth += 1) {
      await setTimeout(1_400);
      const { status, body } = await readers.keepAlive(reader.cookie);
      expect([nth, status]).toEqual([nth, 200]);
      expect(body.data.absoluteExpiresAt).toBe(absoluteExpiresAt);
      expect(timeOf(body.data.idleExpiresAt)).toBeLessThanOrEqual(timeOf(absoluteExpiresAt));
    }
    const renewed = await readers.refresh(reader.cookie);
    expect(renewed.status).toBe(200);
    await setTimeout(timeOf(absoluteExpiresAt) - Date.now() + 50);
    await expectDead({ jwt: renewed.body.jwt, cookie: cookieOf(renewed) ?? '' });
  });

  test.each(['refresh', 'keepAlive'] as const)(
    'a refresh token that is replayed by %s after its grace ends the session',
    async (action) => {
      const renewed = await readers.refresh(reader.cookie);
      const cookie = cookieOf(renewed) ?? '';
      expect((await readers.refresh(reader.cookie)).status).toBe(200);
      await setTimeout(1_100);
      expect((await readers.ask(reader.cookie)).body.data.authenticated).toBe(false);
      expect((await readers.ask(cookie)).body.data.authenticated).toBe(true);
      expect((await readers[action](reader.cookie)).status).toBe(401);
      await expectDead({ jwt: renewed.body.jwt, cookie });
    }
  );

  test('the purge deletes what ended, of readers and of others, and nothing that lives', async () => {
    const rows = app.strapi.db.query('admin::session');
    await rows.deleteMany({ where: { origin: 'users-permissions' } });
    await app.strapi.db.query('plugin::newsroom.session').deleteMany({});
    const end = (ms: number) => ({
      expiresAt: new Date(Date.now() + ms).toISOString(),
      absoluteExpiresAt: new Date(Date.now() + ms).toISOString(),
    });
    const old = { userId: '1', deviceId: 'd', origin: 'admin', status: 'rotated', type: 'refresh' };
    await rows.create({ data: { ...old, sessionId: 'old', ...end(-1000) } });
    await rows.create({ data: { ...old, sessionId: 'new', ...end(60_000) } });
    const fresh = await readers.signIn(account);

    const purge = app.strapi.plugin('newsroom').service('sessions') as {
      purge(): Promise<boolean>;
    };
    expect(await purge.purge()).toBe(false);
    expect(await rows.count({ where: { sessionId: ['old', 'new'] } })).toBe(1);
    expect((await readers.ask(fresh.cookie)).body.data.authenticated).toBe(true);
    expect(await rows.count({ where: { origin: 'users-permissions' } })).toBe(1);

    await setTimeout(6_100);
    await purge.purge();
    expect(await rows.count({ where: { origin: 'users-permissions' } })).toBe(0);
    expect(await app.strapi.db.query('plugin::newsroom.session').count()).toBe(0);
  });
});

describe('other options', () => {
  test('too many questions are refused, with the time to come again', async () => {
    await start({ requestsPerMinute: 5 });
    const [one, other] = [await readers.signIn(account), await readers.signIn(account)];
    for (let nth = 0; nth < 5; nth += 1) {
      expect((await readers.ask(one.cookie)).status).toBe(200);
    }
    const refused = await readers.keepAlive(one.cookie);
    expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    // Another session from the same address is not in its way, and neither is whoever is not signed in.
    expect((await readers.ask(other.cookie)).status).toBe(200);
    expect((await app.api().get('/api/newsroom/session')).status).toBe(200);
  });

  test('a frontend that is named may write by the cookie', async () => {
    await start({ origins: ['https://www.example.org'] });
    const { cookie } = await readers.signIn(account);
    const headers = { ...asPage(app.url, cookie), origin: 'https://www.example.org' };
    expect((await app.api().post('/api/newsroom/session/keepalive', {}, headers)).status).toBe(200);
  });

  test('switched off, sessions are left to Strapi', async () => {
    await start({ enforce: false });
    const { jwt, cookie } = await readers.signIn(account);
    expect((await readers.ask(cookie)).status).toBe(404);
    expect((await readers.keepAlive(cookie)).status).toBe(404);
    expect((await readers.me(jwt)).status).toBe(200);
  });

  test('Strapi must be told to keep sessions', async () => {
    const legacy = {
      plugins: { 'users-permissions': { config: { jwtManagement: 'legacy-support' } } },
    };
    await expect(app.restart({ config: legacy })).rejects.toThrow(/sessions\.enforce needs/);
  });
});

test('Strapi’s table of sessions has the indexes that it lacks', async () => {
  await start({});
  const { client } = app.strapi.db.dialect;
  const knex = app.strapi.db.connection;
  const rows =
    client === 'sqlite'
      ? await knex('sqlite_master')
          .where({ type: 'index', tbl_name: 'strapi_sessions' })
          .select('name')
      : await knex('pg_indexes')
          .where({ tablename: 'strapi_sessions' })
          .select('indexname as name');
  expect((rows as { name: string }[]).map(({ name }) => name)).toEqual(
    expect.arrayContaining(
      ['session', 'user', 'end'].map((name) => `newsroom_strapi_sessions_${name}`)
    )
  );
});
