import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createEditor } from '../support/editor';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';
import type { Receiver } from '../support/webhook-receiver';
import { startReceiver, until } from '../support/webhook-receiver';

/** Number of changes; `npm run test:kill` uses more. */
const CHANGES = process.env['KILLS'] ? 100 : 8;
const secret = `whsec_${randomBytes(32).toString('base64')}`;

let observer: App;
let receiver: Receiver;
let nodes: SpawnedApp[];
let documentId: string;

beforeAll(async () => {
  receiver = await startReceiver();
  observer = await startApp({ graphql: false });
  const side = createPublishedSide(observer.strapi);
  const { article } = createFactories(observer);
  ({ documentId } = await article({ title: 'Lần 0', status: 'published' }));
  await side.settle();
  const newsroom = { webhooks: { endpoints: [{ name: 'frontend', url: receiver.url, secret }] } };
  nodes = [
    await spawnApp({ graphql: false, newsroom }),
    await spawnApp({ graphql: false, newsroom }),
  ];
}, 600_000);

const titleSeenBy = async (node: SpawnedApp): Promise<string> => {
  const path = `/api/newsroom/published/articles/${documentId}?locale=vi`;
  return (await node.api().get<{ data: { title: string } }>(path)).body.data.title;
};

test(`whoever is told of a change (${CHANGES} times) reads it at once, from any node`, async () => {
  const read: string[][] = [];
  receiver.respond((response) => {
    void Promise.all(nodes.map(titleSeenBy)).then((titles) => {
      read.push(titles);
      response.writeHead(204).end();
    });
  });
  // Reads continuously, so that every node has a fresh cache entry.
  let isOver = false;
  const reading = nodes.map(async (node) => {
    while (!isOver) {
      await titleSeenBy(node);
      await setTimeout(10);
    }
  });
  try {
    for (let nth = 1; nth <= CHANGES; nth += 1) {
      const title = `Lần ${nth}`;
      const editor = createEditor((nodes[nth % 2] as SpawnedApp).admin);
      expect((await editor.publish('article', documentId, 'vi', { title })).status).toBe(200);
      await until(() => read.length === nth, `the message of ${title}`);
      expect(read.at(-1)).toEqual([title, title]);
    }
  } finally {
    isOver = true;
    await Promise.all(reading);
  }
}, 1_800_000);
