import { setTimeout } from 'node:timers/promises';
import { startApp } from '../support/app';
import { createClients } from '../support/clients';
import { createFactories } from '../support/factories';
import { makeFullArticle } from '../support/full-article';
import { getDatabase } from '../support/test-file';
import type { Content } from './servers';
import { startPortal, startStock } from './servers';
import { readSchemas, stockUid } from './stock/schemas';
import { say } from './table';

/** Cost of the whole plugin when an editor publishes a full article, compared with stock Strapi in turns. */

const PUBLISHES = 150;
const WARM_UP = 30;
const PAUSE = 100;
const MOST = 1.3;

/** Full articles, created by the portal. */
async function makeContent(): Promise<Content & { documentIds: string[] }> {
  const app = await startApp();
  const make = createFactories(app);
  const documentIds: string[] = [];
  for (let nth = 0; nth < 5; nth += 1) {
    documentIds.push((await makeFullArticle(app, make)).documentId);
  }
  const schemas = readSchemas(app.strapi);
  await app.stop();
  return { database: await getDatabase(), schemas, documentIds };
}

const quantile = (times: readonly number[], q: number) =>
  [...times].sort((one, other) => one - other)[Math.floor(times.length * q)] ?? 0;

test(`publishing takes at most ${MOST} times as long as in stock Strapi`, async () => {
  const content = await makeContent();
  const stock = await startStock(content, { mode: 'test' });
  const portal = await startPortal(content, { mode: 'test' });
  const editorOf = async (url: string, uid: string) => {
    const { admin } = await createClients(url);
    return async (nth: number): Promise<number> => {
      const documentId = content.documentIds[nth % content.documentIds.length] ?? '';
      const path = `/content-manager/collection-types/${uid}/${documentId}/actions/publish`;
      const started = performance.now();
      const answer = await admin.post(path, { locale: 'vi', title: `Bản ${nth}` });
      const took = performance.now() - started;
      expect(answer).toMatchObject({ status: 200, body: { data: { title: `Bản ${nth}` } } });
      return took;
    };
  };
  const inPortal = await editorOf(portal.url, 'plugin::newsroom.article');
  const inStock = await editorOf(stock.url, stockUid('article'));

  const times = { portal: [] as number[], stock: [] as number[] };
  for (let nth = 0; nth < PUBLISHES; nth += 1) {
    for (const [who, publish] of [
      ['portal', inPortal],
      ['stock', inStock],
    ] as const) {
      const took = await publish(nth);
      if (nth >= WARM_UP) times[who].push(took);
      await setTimeout(PAUSE);
    }
  }
  const figures = (list: readonly number[]) =>
    `median ${quantile(list, 0.5).toFixed(0)} ms, p95 ${quantile(list, 0.95).toFixed(0)} ms`;
  const ratio = quantile(times.portal, 0.5) / quantile(times.stock, 0.5);
  say(
    `Publishing an article with everything: ${figures(times.portal)}; ` +
      `stock Strapi ${figures(times.stock)}: ×${ratio.toFixed(2)}`
  );
  expect(ratio).toBeLessThan(MOST);
}, 600_000);
