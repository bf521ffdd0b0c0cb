import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import { getDatabase } from '../support/test-file';
import { behindProxy, freshVisitor, readArticle, whereItIsNoon } from '../support/visitors';
import { expectExact, sumOf } from './exact-views';
import { publishSome, readWhile } from './readers-at-work';

/** Number of kills; `npm run test:kill` uses more. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const NODES = 3;
const MINUTE = 60_000;

// A time zone where it is noon: after midnight, a visitor would count as new.
const options = { ...behindProxy, graphql: false, newsroom: { timeZone: whereItIsNoon() } };

/** An app without background work, to inspect the database. */
let observer: App;
let articles: string[];

const table = (name: string) => observer.strapi.db.connection(name);
beforeAll(async () => {
  observer = await startApp(options);
  articles = await publishSome(observer);
}, 3 * MINUTE);

beforeEach(async () => {
  const counted = [
    'view_marks',
    'view_hours',
    'view_days',
    'view_totals',
    'visits_present',
    'visit_days',
  ];
  for (const name of counted) await table(`newsroom_${name}`).delete();
});

test(
  `of ${NODES} nodes, some are killed ${KILLS} times: what was acknowledged is counted, to the last one`,
  async () => {
    const nodes: SpawnedApp[] = [];
    for (let nth = 0; nth < NODES; nth += 1) nodes.push(await spawnApp(options));
    const readership = await readWhile(nodes, articles, async () => {
      for (let kill = 0; kill < KILLS; kill += 1) {
        await setTimeout(200 + Math.random() * 1_000);
        const at = Math.floor(Math.random() * NODES);
        await nodes[at]?.kill();
        nodes[at] = await spawnApp(options);
      }
    });
    await expectExact(observer, readership);
    expect(readership.unanswered).toBeGreaterThan(0);
    expect(readership.counted).toBeGreaterThan(KILLS * 10);
  },
  (KILLS + NODES) * 2 * MINUTE
);

test(
  'a node that is stopped answers the requests it has accepted',
  async () => {
    const node = await spawnApp(options);
    await readArticle(node.url, articles[0] as string);
    const blocker = await observer.strapi.db.connection.transaction();
    await blocker.raw('lock table newsroom_view_totals in exclusive mode');
    const taken = Array.from({ length: 40 }, (_, nth) =>
      readArticle(node.url, articles[nth % 8] as string, freshVisitor())
    );
    await setTimeout(500);
    const ended = node.stop();
    await setTimeout(500);
    await blocker.commit();
    const answers = await Promise.all(taken);
    expect(answers.map(({ status, body }) => [status, body.data?.counted])).toEqual(
      Array(40).fill([200, true])
    );
    await ended;
    expect(await node.process.ended).toBe(0);
    expect(await sumOf(observer, 'newsroom_view_totals', 'views')).toBe(41);
  },
  4 * MINUTE
);

// All test files share the server, so it is not restarted. Terminating all connections looks the same to clients.
test(
  'when the database cuts all connections, nothing acknowledged is lost and the service is back by itself',
  async () => {
    const nodes = [await spawnApp(options), await spawnApp(options)];
    const readership = await readWhile(nodes, articles, async () => {
      const { env } = await getDatabase();
      const url = new URL(env['DATABASE_URL'] ?? '');
      const database = url.pathname.slice(1);
      url.pathname = '/postgres';
      const client = new Client({ connectionString: url.href });
      await client.connect();
      for (let cut = 0; cut < 5; cut += 1) {
        await setTimeout(700);
        await client.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1',
          [database]
        );
      }
      await client.end();
      await setTimeout(1_000);
    });
    await expectExact(observer, readership);
    expect(readership.unanswered).toBeGreaterThan(0);
  },
  4 * MINUTE
);
