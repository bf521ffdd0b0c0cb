import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createEditor } from '../support/editor';
import { createFactories } from '../support/factories';
import type { PublishedSide } from '../support/published-side';
import { createPublishedSide } from '../support/published-side';
import type { Readers } from '../support/readers';
import { cookieOf, createReaders } from '../support/readers';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import { workUntil } from './editors-at-work';
import { setUpDesk } from './set-up-desk';

/** Two nodes on one database that run for the whole file. */

/** True for `npm run test:kill`, which repeats more and needs an otherwise idle machine. */
const IS_ALONE = process.env['KILLS'] !== undefined;
const CHANGES = IS_ALONE ? 200 : 20;
const READ_CHANGES = IS_ALONE ? 200 : 18;
const A_SECOND = 1_000;
/** Changes that may be late: on a machine busy with other tests, not all nodes respond within a second. */
const MOST_LATE = IS_ALONE ? 0 : CHANGES / 4;
const GRACE = 2;

let observer: App;
let side: PublishedSide;
let nodes: [SpawnedApp, SpawnedApp];

beforeAll(async () => {
  observer = await startApp({ graphql: false });
  side = createPublishedSide(observer.strapi);
  const options = { graphql: false, newsroom: { sessions: { graceSeconds: GRACE } } };
  nodes = [await spawnApp(options), await spawnApp(options)];
}, 600_000);

const nodeOf = (nth: number) => nodes[nth % 2] ?? nodes[0];

/** Milliseconds until the article's page has the title. */
async function untilSeen(documentId: string, title: string): Promise<number> {
  const started = Date.now();
  while ((await side.page(documentId, 'vi'))?.['title'] !== title) {
    if (Date.now() - started > 20 * A_SECOND) throw new Error(`${title} never came`);
    await setTimeout(10);
  }
  return Date.now() - started;
}

test(`${CHANGES - MOST_LATE} of ${CHANGES} changes made through one of two nodes are there within a second, while others edit`, async () => {
  const desk = await setUpDesk(observer);
  await side.settle();
  const [timed = '', ...others] = desk.articles;
  let isOver = false;
  const atWork = nodes.map((node) => workUntil(node, { ...desk, articles: others }, () => isOver));
  const times: number[] = [];
  for (let nth = 0; nth < CHANGES; nth += 1) {
    const title = `Lần ${nth}`;
    const { status } = await createEditor(nodeOf(nth).admin).publish('article', timed, 'vi', {
      title,
    });
    expect(status).toBe(200);
    times.push(await untilSeen(timed, title));
  }
  isOver = true;
  await Promise.all(atWork);
  const late = times.filter((time) => time > A_SECOND);
  expect(late.length).toBeLessThanOrEqual(MOST_LATE);
  expect(await side.differences()).toEqual([]);
}, 1_800_000);

interface Page {
  data: { title: string; category: { name: string } };
}

/** A node's responses to readers: the page, and the newest card of the category. */
async function seenBy(node: SpawnedApp, documentId: string, category: string): Promise<string[]> {
  const base = '/api/newsroom/published/articles';
  const page = await node.api().get<Page>(`${base}/${documentId}?locale=vi`);
  const list = await node
    .api()
    .get<{ data: Page['data'][] }>(`${base}?locale=vi&category=${category}&limit=1`);
  return [page.body.data, list.body.data[0] as Page['data']].map(
    ({ title, category: shown }) => `${title}, ${shown.name}`
  );
}

test(`after each of ${READ_CHANGES} changes, no node keeps an old answer for longer than a second`, async () => {
  const make = createFactories(observer);
  const category = (await make.category({ name: 'Kinh tế' })).documentId;
  const { documentId } = await make.article({ title: 'Lần 0', category, status: 'published' });
  await side.settle();
  const seen = (node: SpawnedApp) => seenBy(node, documentId, category);
  for (const node of nodes) await seen(node);
  const late: string[] = [];
  let name = 'Kinh tế';
  let title = 'Lần 0';
  for (let nth = 1; nth <= READ_CHANGES; nth += 1) {
    const editor = createEditor(nodeOf(nth).admin);
    // Every third change is to the category that the article shows.
    if (nth % 3 === 0) {
      name = `Kinh tế ${nth}`;
      expect((await editor.save('category', category, 'vi', { name })).status).toBe(200);
    } else {
      title = `Lần ${nth}`;
      expect((await editor.publish('article', documentId, 'vi', { title })).status).toBe(200);
    }
    const wanted = `${title}, ${name}`;
    const isWritten = async () => {
      const page = (await side.page(documentId, 'vi')) as unknown as Page['data'];
      return `${page.title}, ${page.category.name}` === wanted;
    };
    while (!(await isWritten())) await setTimeout(5);
    const written = Date.now();
    for (const node of nodes) {
      while ((await seen(node)).some((said) => said !== wanted)) {
        if (Date.now() - written > 10 * A_SECOND) throw new Error(`${wanted} is never seen`);
        await setTimeout(20);
      }
      if (Date.now() - written > A_SECOND) late.push(wanted);
      // Repeated, so that a stale response would be noticed.
      expect(await seen(node)).toEqual([wanted, wanted]);
    }
  }
  expect(late).toEqual([]);
}, 1_800_000);

describe('sessions of readers', () => {
  let one: Readers;
  let other: Readers;
  let account: { email: string; password: string };

  beforeAll(async () => {
    [one, other] = [createReaders(nodes[0].url), createReaders(nodes[1].url)];
    account = await one.register();
  });

  test('renewals that reach both nodes at once are one, and all succeed', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { cookie } = await one.signIn(account);
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, nth) => (nth % 2 ? one : other).refresh(cookie))
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      const [renewed = '', ...more] = new Set(answers.map(cookieOf));
      expect(more).toEqual([]);
      expect((await other.ask(renewed)).body.data.authenticated).toBe(true);
      // Two sessions are alive: that of the registration, and one child of the ten renewals.
      const { body } = await one.me(answers[0]?.body.jwt ?? '');
      expect((body as { data: object[] }).data).toHaveLength(2);
      await one.end(renewed);
    }
  });

  test('ending or extending a session on one node applies to the other', async () => {
    const reader = await one.signIn(account);
    const before = (await other.ask(reader.cookie)).body.data.idleExpiresAt;
    await setTimeout(20);
    const kept = await one.keepAlive(reader.cookie);
    expect(kept.body.data.idleExpiresAt).not.toBe(before);
    expect((await other.ask(reader.cookie)).body.data.idleExpiresAt).toBe(
      kept.body.data.idleExpiresAt
    );

    await other.end(reader.cookie);
    expect((await one.me(reader.jwt)).status).toBe(401);
    expect((await one.keepAlive(reader.cookie)).status).toBe(401);
  });

  test('a token replaced by one node counts as a replay on the other, after the grace period', async () => {
    const reader = await one.signIn(account);
    const renewed = cookieOf(await one.refresh(reader.cookie)) ?? '';
    expect(cookieOf(await other.refresh(reader.cookie))).toBe(renewed);
    await setTimeout(GRACE * 1000 + 100);
    expect((await other.refresh(reader.cookie)).status).toBe(401);
    expect((await one.refresh(renewed)).status).toBe(401);
    expect((await one.me(reader.jwt)).status).toBe(401);
  });
});
