import { Client } from 'pg';
import type { TestDatabase } from '../support/databases';
import { createDatabase } from '../support/databases';
import { createReaders, manySignIns as config } from '../support/readers';
import type { Readers } from '../support/readers';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import { atEndOfFile, getFolder } from '../support/test-file';

/** Speed of session requests with many sessions: two portals in turns. Strapi's own session table has no index. */

const SIZES = { few: 1_000, many: 1_000_000 };
const MOST = 1.2;

interface Portal {
  app: SpawnedApp;
  readers: Readers;
  account: { email: string; password: string };
}

let few: Portal;
let many: Portal;

/** Writes live sessions, half of readers and half of administrators. */
async function writeSessions({ env }: TestDatabase, count: number): Promise<void> {
  const client = new Client({ connectionString: env['DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(
      `insert into strapi_sessions (document_id, user_id, session_id, device_id, origin, status, type,
         expires_at, absolute_expires_at, created_at, updated_at, published_at)
       select 'd' || n, (n % 50000)::text, md5(n::text), 'x',
         case when n % 2 = 0 then 'admin' else 'users-permissions' end, 'active', 'refresh',
         now() + interval '1 day', now() + interval '1 day', now(), now(), now()
       from generate_series(1, $1::int) n`,
      [count]
    );
    await client.query(
      `insert into newsroom_sessions (family, user_id, current_session, current_since, idle_expires_at, absolute_expires_at)
       select md5(n::text), (n % 50000)::text, md5(n::text), 0, m, m
       from generate_series(1, $1::int) n, (select (extract(epoch from now()) * 1000 + 86400000)::bigint as m) later`,
      [count]
    );
    await client.query('vacuum analyze strapi_sessions');
    await client.query('vacuum analyze newsroom_sessions');
  } finally {
    await client.end();
  }
}

async function startPortal(count: number): Promise<Portal> {
  const database = await createDatabase(getFolder());
  atEndOfFile(() => database.drop());
  const app = await spawnApp({
    database,
    config,
    newsroom: { sessions: { requestsPerMinute: 10_000 } },
  });
  await writeSessions(database, count);
  const readers = createReaders(app.url);
  return { app, readers, account: await readers.register() };
}

beforeAll(async () => {
  few = await startPortal(SIZES.few);
  many = await startPortal(SIZES.many);
}, 600_000);

const quantile = (times: readonly number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * q)] ?? 0;

/** Times a request on both portals in turns. `ask` returns the status. */
async function compare(times: number, ask: (portal: Portal) => Promise<number>) {
  const taken = new Map<Portal, number[]>([
    [few, []],
    [many, []],
  ]);
  for (let nth = -10; nth < times; nth += 1) {
    for (const portal of nth % 2 ? [few, many] : [many, few]) {
      const started = performance.now();
      const status = await ask(portal);
      if (nth >= 0) taken.get(portal)?.push(performance.now() - started);
      expect(status).toBe(200);
    }
  }
  return [few, many].map((portal) => taken.get(portal) ?? []) as [number[], number[]];
}

test.each([
  [
    'a sign-in',
    150,
    async () =>
      async ({ readers, account }: Portal) =>
        (await readers.signIn(account)).jwt ? 200 : 500,
  ],
  [
    'keeping a session alive',
    600,
    async () => {
      const cookies = new Map<Portal, string>();
      for (const portal of [few, many]) {
        cookies.set(portal, (await portal.readers.signIn(portal.account)).cookie);
      }
      return async (portal: Portal) =>
        (await portal.readers.keepAlive(cookies.get(portal) ?? '')).status;
    },
  ],
  [
    'a request of an administrator',
    600,
    async () =>
      async ({ app }: Portal) =>
        (await app.admin.get('/admin/users/me')).status,
  ],
])(
  `%s takes as long with ${SIZES.many} sessions as with ${SIZES.few}`,
  async (what, times, prepare) => {
    const [a, b] = await compare(times, await prepare());
    const ratio = quantile(b, 0.95) / quantile(a, 0.95);
    process.stderr.write(
      `${what}, p95: ${quantile(a, 0.95).toFixed(1)} ms with ${SIZES.few} sessions, ` +
        `${quantile(b, 0.95).toFixed(1)} ms with ${SIZES.many}: ×${ratio.toFixed(2)} ` +
        `(median ${quantile(a, 0.5).toFixed(1)} and ${quantile(b, 0.5).toFixed(1)} ms)\n`
    );
    expect(ratio).toBeLessThan(MOST);
  },
  600_000
);
