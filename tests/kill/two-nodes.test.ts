import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createEditor } from '../support/editor';
import type { PublishedSide } from '../support/published-side';
import { createPublishedSide } from '../support/published-side';
import { spawnApp } from '../support/spawned-app';
import type { Desk } from './editors-at-work';
import { workUntil } from './editors-at-work';
import { setUpDesk } from './set-up-desk';

/** How many changes are timed; `npm run test:kill` times 200, and wants a machine of its own. */
const IS_ALONE = process.env['KILLS'] !== undefined;
const CHANGES = IS_ALONE ? 200 : 20;
const A_SECOND = 1_000;
/** How many may be late: on a machine that is busy with other tests, a second says something of most only. */
const MOST_LATE = IS_ALONE ? 0 : CHANGES / 4;

let observer: App;
let side: PublishedSide;
let desk: Desk;

beforeAll(async () => {
  observer = await startApp({ graphql: false });
  side = createPublishedSide(observer.strapi);
  desk = await setUpDesk(observer);
  await side.settle();
}, 600_000);

/** Milliseconds until the page of the article has the title. */
async function untilSeen(documentId: string, title: string): Promise<number> {
  const started = Date.now();
  while ((await side.page(documentId, 'vi'))?.['title'] !== title) {
    if (Date.now() - started > 20 * A_SECOND) throw new Error(`${title} never came`);
    await setTimeout(10);
  }
  return Date.now() - started;
}

test(`${CHANGES - MOST_LATE} of ${CHANGES} changes made through one of two nodes are there within a second, while others edit`, async () => {
  const nodes = [await spawnApp({ graphql: false }), await spawnApp({ graphql: false })];
  const [timed = '', ...others] = desk.articles;
  let isOver = false;
  const atWork = nodes.map((node) => workUntil(node, { ...desk, articles: others }, () => isOver));
  const times: number[] = [];
  for (let nth = 0; nth < CHANGES; nth += 1) {
    const node = nodes[nth % 2] as (typeof nodes)[number];
    const title = `Lần ${nth}`;
    const { status } = await createEditor(node.admin).publish('article', timed, 'vi', { title });
    expect(status).toBe(200);
    times.push(await untilSeen(timed, title));
  }
  isOver = true;
  await Promise.all(atWork);
  const late = times.filter((time) => time > A_SECOND);
  expect(late.length).toBeLessThanOrEqual(MOST_LATE);
  expect(await side.differences()).toEqual([]);
}, 1_800_000);
