import { randomBytes } from 'node:crypto';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import type { Received, Receiver } from '../support/webhook-receiver';
import { startReceiver, until } from '../support/webhook-receiver';

/** Number of kills of the delivering node; `npm run test:kill` uses more. */
const KILLS = process.env['KILLS'] ? 8 : 1;
const MINUTE = 60_000;
const secret = `whsec_${randomBytes(32).toString('base64')}`;

/** An app without background work, to write and to inspect the database. */
let observer: App;
let receiver: Receiver;

beforeAll(async () => {
  receiver = await startReceiver();
  observer = await startApp({ graphql: false });
  await createPublishedSide(observer.strapi).settle();
}, MINUTE);

const startNode = () =>
  spawnApp({
    newsroom: {
      webhooks: { endpoints: [{ name: 'frontend', url: receiver.url, secret }] },
    },
  });

const publish = async (titles: string[]) => {
  const { article } = createFactories(observer);
  for (const title of titles) await article({ title, status: 'published' });
};

/** Slugs in the order of the change log, since the endpoint was added. */
async function logged(): Promise<string[]> {
  const log = observer.strapi.db.query('plugin::newsroom.published-change');
  const rows = (await log.findMany({ orderBy: { id: 'asc' } })) as { slug: string | null }[];
  return rows.flatMap(({ slug }) => (slug?.startsWith('tin-') ? [slug] : []));
}

/** Distinct messages received, ordered by the response to their first attempt. */
function arrived(): Received[] {
  const byId = new Map<unknown, Received>();
  for (const message of receiver.all) {
    const id = message.headers['webhook-id'];
    if (message.status === 204 && !byId.has(id)) byId.set(id, message);
  }
  return [...byId.values()];
}
const told = () =>
  arrived().flatMap(({ body }) => body.data.changes.map(({ slug }) => String(slug)));

/** ID of the delivering process, from the endpoint's row. */
async function teller(): Promise<number> {
  const row = (await observer.strapi.db
    .query('plugin::newsroom.webhook-endpoint')
    .findOne({ where: { name: 'frontend' } })) as { leasedBy: string };
  return Number(row.leasedBy.split(':').at(-2));
}

test(
  `what a node was telling when it was killed (${KILLS} times) is told by another, in order, and never by two at once`,
  async () => {
    let nodes: SpawnedApp[] = [await startNode(), await startNode()];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = receiver.all.length;
      receiver.respond(() => undefined);
      await publish([`Tin ${kill} một`, `Tin ${kill} hai`]);
      await until(() => receiver.all.length > before, 'the request that hangs');
      const pid = await teller();
      const victim = nodes.find((node) => node.process.pid === pid);
      if (!victim) throw new Error(`${pid} is none of the nodes`);
      await victim.kill();
      receiver.respond();
      await publish([`Tin ${kill} ba`, `Tin ${kill} bốn`]);
      await until(() => told().length === 4 * (kill + 1), 'all that was published', MINUTE);
      nodes = [...nodes.filter((node) => node !== victim), await startNode()];

      const hanging = receiver.all[before];
      const again = arrived().find(
        ({ headers }) => headers['webhook-id'] === hanging?.headers['webhook-id']
      );
      expect(again?.text).toBe(hanging?.text);
    }
    expect(told()).toEqual(await logged());
    expect(receiver.mostAtOnce()).toBe(1);
    expect(arrived().some(({ body }) => body.data.missed)).toBe(false);
  },
  (KILLS + 1) * 2 * MINUTE
);

test(
  'while both nodes run, each message is sent by one of them',
  async () => {
    const node = await startNode();
    const before = arrived().length;
    receiver.respond((response) => void setTimeout(() => response.writeHead(204).end(), 50));
    const titles = Array.from({ length: 20 }, (_, nth) => `Tin nhanh ${nth}`);
    for (const title of titles) {
      await publish([title]);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    await until(() => told().includes('tin-nhanh-19'), 'the last one', MINUTE);
    expect(told()).toEqual(await logged());
    expect(receiver.mostAtOnce()).toBe(1);
    const ids = receiver.all.map(({ headers }) => headers['webhook-id']);
    expect(new Set(ids.slice(-(arrived().length - before))).size).toBe(arrived().length - before);
    await node.stop();
  },
  MINUTE * 2
);
