import { setTimeout } from 'node:timers/promises';
import { startApp } from '../support/app';
import { startCrashingPostgres } from '../support/postgres';
import { spawnApp } from '../support/spawned-app';
import { atEndOfFile } from '../support/test-file';
import { behindProxy, whereItIsNoon } from '../support/visitors';
import { expectExact } from './exact-views';
import { publishSome, readWhile } from './readers-at-work';

const CRASHES = Number(process.env['CRASHES'] ?? 2);
const MINUTE = 60_000;

test(
  `the database crashes ${CRASHES} times under load: what was acknowledged is there when it has recovered, and the service is back by itself`,
  async () => {
    const server = await startCrashingPostgres();
    atEndOfFile(() => server.stop());
    const options = {
      ...behindProxy,
      graphql: false,
      // A time zone where it is noon: after midnight, a visitor would count as new.
      newsroom: { timeZone: whereItIsNoon() },
      database: {
        env: { DATABASE_CLIENT: 'postgres', DATABASE_URL: server.url },
        openWith: `psql '${server.url}'`,
        drop: () => Promise.resolve(),
      },
    };
    const observer = await startApp(options);
    const articles = await publishSome(observer);
    const nodes = [await spawnApp(options), await spawnApp(options)];
    const readership = await readWhile(nodes, articles, async () => {
      for (let crash = 0; crash < CRASHES; crash += 1) {
        await setTimeout(500 + Math.random() * 1_000);
        await server.crash();
      }
      await setTimeout(1_500);
    });
    await expectExact(observer, readership);
    expect(readership.unanswered).toBeGreaterThan(0);
    expect(readership.counted).toBeGreaterThan(CRASHES * 10);
  },
  (CRASHES + 4) * MINUTE
);
