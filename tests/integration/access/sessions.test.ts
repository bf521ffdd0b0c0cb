import { setTimeout } from 'node:timers/promises';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Reader, Readers } from '../../support/readers';
import {
  asPage,
  codeOf,
  cookieOf,
  createReaders,
  expectDead,
  manySignIns,
  timeOf,
} from '../../support/readers';

let app: App;
let readers: Readers;
let account: { email: string; password: string };
let reader: Reader;

const seconds = (from: string | null, to: string | null) => (timeOf(to) - timeOf(from)) / 1000;
const liveRows = () =>
  app.strapi.db
    .query('admin::session')
    .count({ where: { origin: 'users-permissions', status: 'active' } });

beforeAll(async () => {
  app = await startApp({ config: manySignIns });
  readers = createReaders(app.url);
  account = await readers.register();
});

beforeEach(async () => {
  reader = await readers.signIn(account);
});

test('returns the remaining time for the cookie and for either token, uncached', async () => {
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

test('a status request does not extend the session, keep-alive and renewal do', async () => {
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

test('an anonymous request is told that it has no session, and cannot keep one alive', async () => {
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
  'an anonymous request with %s gets a proper response',
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
  // An earlier access token stays valid.
  expect((await readers.me(reader.jwt)).status).toBe(200);
});

test('ending a session invalidates all its tokens at once and deletes the cookie', async () => {
  const renewed = await readers.refresh(reader.cookie);
  const cookie = cookieOf(renewed) ?? '';
  const other = await readers.signIn(account);

  const ended = await readers.end(cookie);
  expect(ended.body.data.authenticated).toBe(false);
  expect(ended.headers.getSetCookie().join()).toMatch(/strapi_up_refresh=;.*1970.*httponly/i);
  await expectDead(readers, { jwt: reader.jwt, cookie });
  await expectDead(readers, { jwt: renewed.body.jwt, cookie: reader.cookie });
  expect((await readers.me(other.jwt)).status).toBe(200);
});

test("Strapi's sign-out with an older access token ends the renewed session", async () => {
  const cookie = cookieOf(await readers.refresh(reader.cookie)) ?? '';
  const headers = { authorization: `Bearer ${reader.jwt}` };
  expect((await app.api().post('/api/auth/logout', {}, headers)).status).toBe(200);
  await expectDead(readers, { jwt: reader.jwt, cookie });
});

test("Strapi's list shows live sessions, marks the current one, and can end another", async () => {
  const user = await readers.register();
  const [one, other] = [await readers.signIn(user), await readers.signIn(user)];
  await readers.end((await readers.signIn(user)).cookie);
  await readers.refresh(one.cookie);
  const list = async () => {
    const { body } = await readers.me(one.jwt);
    return (body as { data: { id: string; current: boolean }[] }).data;
  };
  // Registering created a session too.
  expect((await list()).map(({ current }) => current)).toEqual([true, false, false]);

  const credentials = { authorization: `Bearer ${one.jwt}` };
  for (const { id, current } of await list()) {
    if (current) continue;
    const { status } = await app.api().delete(`/api/auth/sessions/${id}`, {}, credentials);
    expect(status).toBe(200);
  }
  await expectDead(readers, other);
  expect(await list()).toHaveLength(1);
});

test('a password change ends the sessions elsewhere, and this page stays signed in', async () => {
  const user = await readers.register();
  const [one, other] = [await readers.signIn(user), await readers.signIn(user)];
  const password = 'Another-horse-2';
  const changed = await app.api(one.jwt).post<{ jwt: string }>('/api/auth/change-password', {
    currentPassword: user.password,
    password,
    passwordConfirmation: password,
  });
  expect(changed.status).toBe(200);
  await expectDead(readers, other);
  expect((await readers.me(changed.body.jwt)).status).toBe(200);
  // Strapi alone would return the refresh token in the body and leave an invalid cookie in the browser.
  expect(changed.body).not.toHaveProperty('refreshToken');
  expect((await readers.ask(cookieOf(changed) ?? '')).body.data.authenticated).toBe(true);
});

test('registering signs in with the cookie too', async () => {
  const email = `new-${Date.now()}@example.com`;
  const answer = await app.api().post('/api/auth/local/register/', {
    username: email,
    email,
    password: 'Correct-horse-1',
  });
  expect(answer.status).toBe(200);
  expect(answer.body).not.toHaveProperty('refreshToken');
  expect(answer.headers.getSetCookie().join()).toMatch(/httponly/i);
  expect((await readers.ask(cookieOf(answer) ?? '')).body.data.authenticated).toBe(true);
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

test('a page of another origin cannot write with the cookie, but with a token', async () => {
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

test('the plugin adds the missing indexes to Strapi’s table of sessions', async () => {
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
