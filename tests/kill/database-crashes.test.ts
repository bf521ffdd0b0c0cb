import { setTimeout } from 'node:timers/promises';
import { startApp } from '../support/app';
import { createFactories } from '../support/factories';
import { startCrashingPostgres } from '../support/postgres';
import { createPublishedSide } from '../support/published-side';
import { spawnApp } from '../support/spawned-app';
import { atEndOfFile } from '../support/test-file';
import { behindProxy, whereItIsNoon } from '../support/visitors';
import { expectExact } from './exact-views';
import { readUntil } from './readers-at-work';

const CRASHES = Number(process.env['CRASHES'] ?? 3);
const READERS = 12;
const MINUTE = 60_000;

test(
  `the database crashes ${CRASHES} times under load: what was acknowledged is there when it has recovered, and the service is back by itself`,
  async () => {
    const server = await startCrashingPostgres();
    atEndOfFile(() => server.stop());
    const options = {
      ...behindProxy,
      // A visitor who comes again after midnight is another one.
      newsroom: { timeZone: whereItIsNoon() },
      database: {
        env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: server.url },
        openWith: `psql '${server.url}'`,
        drop: () => Promise.resolve(),
      },
    };
    const observer = await startApp(options);
    const make = createFactories(observer);
    const articles: string[] = [];
    for (let nth = 0; nth < 8; nth += 1) {
      articles.push((await make.article({ status: 'published' })).documentId);
    }
    await createPublishedSide(observer.strapi).settle();

    const nodes = [await spawnApp(options), await spawnApp(options)];
    let isOver = false;
    const reading = readUntil(
      () => isOver,
      () => nodes.map(({ url }) => url),
      articles,
      READERS
    );
    for (let crash = 0; crash < CRASHES; crash += 1) {
      await setTimeout(500 + Math.random() * 1_000);
      await server.crash();
    }
    await setTimeout(1_500);
    isOver = true;
    const readership = await reading;
    await Promise.all(nodes.map((node) => node.stop()));
    await expectExact(observer, readership);
    expect(readership.unanswered).toBeGreaterThan(0);
    expect(readership.counted).toBeGreaterThan(CRASHES * 10);
  },
  (CRASHES + 4) * MINUTE
);
