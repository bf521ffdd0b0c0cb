import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createEditor } from '../support/editor';
import { createFactories } from '../support/factories';
import type { PublishedSide } from '../support/published-side';
import { createPublishedSide } from '../support/published-side';
import type { SpawnedApp } from '../support/spawned-app';
import { spawnApp } from '../support/spawned-app';

/** How many changes are made; `npm run test:kill` makes 200. */
const CHANGES = process.env['KILLS'] ? 200 : 18;
const A_SECOND = 1_000;

let side: PublishedSide;
let observer: App;
let nodes: SpawnedApp[];
let documentId: string;
let category: string;

beforeAll(async () => {
  observer = await startApp({ graphql: false });
  side = createPublishedSide(observer.strapi);
  const make = createFactories(observer);
  category = (await make.category({ name: 'Kinh tế' })).documentId;
  ({ documentId } = await make.article({ title: 'Lần 0', category, status: 'published' }));
  await side.settle();
  nodes = [await spawnApp({ graphql: false }), await spawnApp({ graphql: false })];
}, 600_000);

interface Page {
  data: { title: string; category: { name: string } };
}

/** What a node answers to readers: the page, and the newest card of the category. */
async function seenBy(node: SpawnedApp): Promise<string[]> {
  const base = '/api/newsroom/published/articles';
  const page = await node.api().get<Page>(`${base}/${documentId}?locale=vi`);
  const list = await node
    .api()
    .get<{ data: Page['data'][] }>(`${base}?locale=vi&category=${category}&limit=1`);
  return [page.body.data, list.body.data[0] as Page['data']].map(
    ({ title, category: shown }) => `${title}, ${shown.name}`
  );
}

test(`after each of ${CHANGES} changes, no node keeps an old answer for longer than a second`, async () => {
  for (const node of nodes) await seenBy(node);
  const late: string[] = [];
  let name = 'Kinh tế';
  let title = 'Lần 0';
  for (let nth = 1; nth <= CHANGES; nth += 1) {
    const editor = createEditor((nodes[nth % 2] as SpawnedApp).admin);
    // In turns the article itself, and the category that it shows.
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
      while ((await seenBy(node)).some((seen) => seen !== wanted)) {
        if (Date.now() - written > 10 * A_SECOND) throw new Error(`${wanted} is never seen`);
        await setTimeout(20);
      }
      if (Date.now() - written > A_SECOND) late.push(wanted);
      // Not an answer of before that comes back.
      expect(await seenBy(node)).toEqual([wanted, wanted]);
    }
  }
  expect(late).toEqual([]);
}, 1_800_000);
