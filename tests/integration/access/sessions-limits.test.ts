import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { appTime, passTime } from '../../support/clock';
import type { Reader, Readers } from '../../support/readers';
import {
  asPage,
  codeOf,
  cookieOf,
  createReaders,
  expectDead,
  manySignIns as config,
  timeOf,
} from '../../support/readers';

const LIMITS = { idleSeconds: 30, absoluteSeconds: 60, warnBeforeSeconds: 10, graceSeconds: 10 };

let app: App;
let readers: Readers;
let account: { email: string; password: string };
let reader: Reader;

const start = async (sessions: object) => {
  const options = { graphql: false, newsroom: { sessions }, config };
  if (app) await app.restart(options);
  else app = await startApp(options);
  readers = createReaders(app.url);
  account ??= await readers.register();
};

describe('with short limits', () => {
  beforeAll(() => start(LIMITS));
  beforeEach(async () => {
    reader = await readers.signIn(account);
  });

  test('an idle session has ended for every endpoint, and so has its valid access token', async () => {
    passTime(20_000);
    expect((await readers.me(reader.jwt)).status).toBe(200);
    expect((await readers.ask(reader.cookie)).body.data.authenticated).toBe(true);
    passTime(11_000);
    await expectDead(readers, reader);
  });

  test('keep-alive extends a session up to the absolute end only', async () => {
    const { absoluteExpiresAt } = (await readers.ask(reader.cookie)).body.data;
    for (let nth = 0; nth < 4; nth += 1) {
      passTime(14_000);
      const { status, body } = await readers.keepAlive(reader.cookie);
      expect([nth, status]).toEqual([nth, 200]);
      expect(body.data.absoluteExpiresAt).toBe(absoluteExpiresAt);
      expect(timeOf(body.data.idleExpiresAt)).toBeLessThanOrEqual(timeOf(absoluteExpiresAt));
    }
    const renewed = await readers.refresh(reader.cookie);
    expect(renewed.status).toBe(200);
    passTime(timeOf(absoluteExpiresAt) - appTime() + 50);
    await expectDead(readers, { jwt: renewed.body.jwt, cookie: cookieOf(renewed) ?? '' });
  });

  test.each(['refresh', 'keepAlive'] as const)(
    'a refresh token that is replayed by %s after its grace ends the session',
    async (action) => {
      const renewed = await readers.refresh(reader.cookie);
      const cookie = cookieOf(renewed) ?? '';
      expect((await readers.refresh(reader.cookie)).status).toBe(200);
      passTime(11_000);
      expect((await readers.ask(reader.cookie)).body.data.authenticated).toBe(false);
      expect((await readers.ask(cookie)).body.data.authenticated).toBe(true);
      expect((await readers[action](reader.cookie)).status).toBe(401);
      await expectDead(readers, { jwt: renewed.body.jwt, cookie });
    }
  );

  test('the purge deletes ended sessions of readers and others, and no live ones', async () => {
    const rows = app.strapi.db.query('admin::session');
    await rows.deleteMany({ where: { origin: 'users-permissions' } });
    await app.strapi.db.query('plugin::newsroom.session').deleteMany({});
    const end = (ms: number) => ({
      expiresAt: new Date(appTime() + ms).toISOString(),
      absoluteExpiresAt: new Date(appTime() + ms).toISOString(),
    });
    const old = { userId: '1', deviceId: 'd', origin: 'admin', status: 'rotated', type: 'refresh' };
    await rows.create({ data: { ...old, sessionId: 'old', ...end(-1000) } });
    await rows.create({ data: { ...old, sessionId: 'new', ...end(60_000) } });
    const fresh = await readers.signIn(account);

    const purge: { purge(): Promise<boolean> } = app.strapi.plugin('newsroom').service('sessions');
    expect(await purge.purge()).toBe(false);
    expect(await rows.count({ where: { sessionId: ['old', 'new'] } })).toBe(1);
    expect((await readers.ask(fresh.cookie)).body.data.authenticated).toBe(true);
    expect(await rows.count({ where: { origin: 'users-permissions' } })).toBe(1);

    passTime(61_000);
    await purge.purge();
    expect(await rows.count({ where: { origin: 'users-permissions' } })).toBe(0);
    expect(await app.strapi.db.query('plugin::newsroom.session').count()).toBe(0);
  });
});

describe('other options', () => {
  test('too many requests get 429 with Retry-After', async () => {
    await start({ requestsPerMinute: 5 });
    const [one, other] = [await readers.signIn(account), await readers.signIn(account)];
    for (let nth = 0; nth < 5; nth += 1) {
      expect((await readers.ask(one.cookie)).status).toBe(200);
    }
    const refused = await readers.keepAlive(one.cookie);
    expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    const renewals = [];
    for (let nth = 0, cookie = one.cookie; nth < 6; nth += 1) {
      const answer = await readers.refresh(cookie);
      cookie = cookieOf(answer) ?? cookie;
      renewals.push(answer.status);
    }
    expect(renewals).toEqual([200, 200, 200, 200, 200, 429]);
    // The limit does not affect another session from the same address, nor anonymous requests.
    expect((await readers.ask(other.cookie)).status).toBe(200);
    expect((await app.api().get('/api/newsroom/session')).status).toBe(200);
  });

  test('a configured frontend may write with the cookie', async () => {
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

  test('the start fails unless Strapi is configured to keep sessions', async () => {
    const legacy = {
      plugins: { 'users-permissions': { config: { jwtManagement: 'legacy-support' } } },
    };
    await expect(app.restart({ config: legacy })).rejects.toThrow(/sessions\.enforce requires/);
  });
});
