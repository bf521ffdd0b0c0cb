import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createEditor } from '../support/editor';
import type { PublishedSide } from '../support/published-side';
import { createPublishedSide } from '../support/published-side';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import type { Desk } from './editors-at-work';
import { workUntil } from './editors-at-work';
import { setUpDesk } from './set-up-desk';

/** Number of kills; `npm run test:kill` uses more. */
const KILLS = Number(process.env['KILLS'] ?? 2);
const EDITORS = 3;
/** Milliseconds after a node's return within which the published side must be correct. */
const SOON = 5_000;
const MINUTE = 60_000;

/** An app without background work, to inspect the database. */
let observer: App;
let side: PublishedSide;
let desk: Desk;
/** The node started after the last kill. */
let survivor: SpawnedApp | undefined;

beforeAll(async () => {
  observer = await startApp({ graphql: false });
  side = createPublishedSide(observer.strapi);
  desk = await setUpDesk(observer);
  await side.settle();
}, 3 * MINUTE);

/** Lets editors work on the node and kills it at a random time. Returns how many operations were done. */
async function killAtWork(node: SpawnedApp): Promise<number> {
  let isOver = false;
  const editors = Array.from({ length: EDITORS }, () => workUntil(node, desk, () => isOver));
  await setTimeout(200 + Math.random() * 2_000);
  await node.kill();
  isOver = true;
  const done = await Promise.all(editors);
  return done.reduce((sum, count) => sum + count, 0);
}

/** Differences after all work is done, or after the time limit. */
const differencesSoon = () => side.service.verify(SOON);

test(
  `a node that is killed ${KILLS} times loses nothing`,
  async () => {
    let done = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const node = await spawnApp({ graphql: false });
      expect(await differencesSoon()).toEqual([]);
      done += await killAtWork(node);
    }
    survivor = await spawnApp({ graphql: false });
    expect(await differencesSoon()).toEqual([]);
    expect(done).toBeGreaterThan(KILLS);
  },
  (KILLS + 2) * 2 * MINUTE
);

test(
  `of two nodes, one is killed ${Math.ceil(KILLS / 2)} times, and the other goes on with its work`,
  async () => {
    survivor ??= await spawnApp({ graphql: false });
    for (let kill = 0; kill < KILLS / 2; kill += 1) {
      const victim = await spawnApp({ graphql: false });
      let isOver = false;
      const editors = workUntil(survivor, desk, () => isOver);
      await killAtWork(victim);
      isOver = true;
      await editors;
      expect(await differencesSoon()).toEqual([]);
    }
    await survivor.stop();
  },
  (KILLS + 2) * 2 * MINUTE
);

test('unfinished work of a killed node is detected, so these tests can fail', async () => {
  const node = await spawnApp({ graphql: false, newsroom: { background: false } });
  const editor = createEditor(node.admin);
  await editor.save('category', desk.categories[0] as string, 'vi', { name: 'Không ai làm' });
  await node.kill();
  expect(await side.service.verify(500)).toEqual([
    {
      kind: 'waiting',
      what: 'change marks that no node processes; is a node with background jobs running?',
    },
  ]);
  await side.settle();
  expect(await side.differences()).toEqual([]);
});
