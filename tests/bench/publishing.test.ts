import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createEditor } from '../support/editor';
import { makeFullArticle } from '../support/full-article';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';

/** Cost of the published side for publishing: with and without it in turns, at five publishes per second. */

const ROUNDS = 4;
const PUBLISHES = 60;
const PAUSE = 200;
const MOST = 1.15;

let app: App;
let documentIds: string[];

beforeAll(async () => {
  app = await startApp({ newsroom: { background: true } });
  const make = createFactories(app);
  documentIds = [];
  for (let nth = 0; nth < 10; nth += 1) {
    documentIds.push((await makeFullArticle(app, make)).documentId);
  }
  await createPublishedSide(app.strapi).settle();
}, 180_000);

/** Enables or disables change marks. Without marks the projector has nothing to do. */
async function setTriggers(state: 'enable' | 'disable') {
  const { rows } = await app.strapi.db.connection.raw<{ rows: { table: string }[] }>(
    `select distinct tgrelid::regclass::text as "table" from pg_trigger where tgname = 'newsroom_mark'`
  );
  for (const { table } of rows) {
    await app.strapi.db.connection.raw(`alter table ${table} ${state} trigger newsroom_mark`);
  }
}

/** Publishes at a fixed rate; returns the durations in milliseconds. */
async function publishAtPace(): Promise<number[]> {
  const editor = createEditor(app.admin);
  const times: number[] = [];
  for (let nth = 0; nth < PUBLISHES; nth += 1) {
    const next = setTimeout(PAUSE);
    const started = performance.now();
    const documentId = documentIds[nth % documentIds.length] as string;
    const { status } = await editor.publish('article', documentId, 'vi', {
      title: `Bản ${nth} ${Math.random()}`,
    });
    times.push(performance.now() - started);
    expect(status).toBe(200);
    await next;
  }
  return times;
}

const quantile = (times: readonly number[], q: number) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * q)] ?? 0;

test(`publishing takes at most ${MOST} times as long with the published side as without`, async () => {
  const times = { enable: [] as number[], disable: [] as number[] };
  await publishAtPace(); // Warm-up.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const state of ['enable', 'disable'] as const) {
      await setTriggers(state);
      times[state].push(...(await publishAtPace()));
    }
  }
  await setTriggers('enable');
  const [withIt, without] = [quantile(times.enable, 0.95), quantile(times.disable, 0.95)];
  const ratio = withIt / without;
  process.stderr.write(
    `Publishing, p95: ${withIt.toFixed(0)} ms with the published side, ${without.toFixed(0)} ms without: ×${ratio.toFixed(2)} ` +
      `(median ${quantile(times.enable, 0.5).toFixed(0)} and ${quantile(times.disable, 0.5).toFixed(0)} ms)\n`
  );
  expect(ratio).toBeLessThan(MOST);
}, 600_000);
