import { setTimeout } from 'node:timers/promises';
import type { App } from '../support/app';
import { startApp } from '../support/app';
import { createEditor } from '../support/editor';
import { createFactories } from '../support/factories';
import type { PublishedSide } from '../support/published-side';
import { createPublishedSide } from '../support/published-side';
import { uploadPicture } from '../support/upload';
import { writeArticles } from './many-articles';

/** Performance of the published side on a large site. Prints figures and checks those that are promised. */

const MINUTE = 60_000;
const say = (text: string) => process.stderr.write(`${text}\n`);

let app: App;
let side: PublishedSide;
let renamed: string;

beforeAll(async () => {
  app = await startApp({ newsroom: { background: true } });
  side = createPublishedSide(app.strapi);
  const make = createFactories(app);
  const [one, other] = [await make.category(), await make.category()];
  renamed = other.documentId;
  const tag = (await make.tag()).id;
  const author = (await make.author()).id;
  const image = await uploadPicture(app.admin, 'anh.png');
  await writeArticles(app.strapi, 10_000, 'mot', { category: one.id, tag, author, image });
  await writeArticles(app.strapi, 10_000, 'hai', { category: other.id, tag, author, image });
}, 5 * MINUTE);

test(
  '20,000 articles are made anew in two minutes, in bounded memory',
  async () => {
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 100);
    const started = Date.now();
    await side.service.rebuild();
    await side.settle();
    const seconds = (Date.now() - started) / 1000;
    clearInterval(watch);
    const grown = Math.round((most - before) / 1e6);
    say(`Rebuild of 20,000 articles: ${seconds.toFixed(1)} s, at most ${grown} MB more memory`);
    expect(await app.strapi.db.query('plugin::newsroom.published-page').count()).toBe(20_000);
    expect(seconds).toBeLessThan(120);
    expect(grown).toBeLessThan(1000);
  },
  10 * MINUTE
);

test(
  'a category of 10,000 articles is renamed: quickly saved, right within 30 s, others are answered',
  async () => {
    const editor = createEditor(app.admin);
    const save = async (name: string) => {
      const started = performance.now();
      expect((await editor.save('category', renamed, 'vi', { name })).status).toBe(200);
      return performance.now() - started;
    };
    const empty = await createFactories(app).category();
    const plain = [];
    for (let nth = 0; nth < 5; nth += 1) {
      const started = performance.now();
      await editor.save('category', empty.documentId, 'vi', { name: `Trống ${nth}` });
      plain.push(performance.now() - started);
    }
    await side.settle();

    const saved = await save('Tên mới');
    const started = Date.now();
    const waits: number[] = [];
    const key = `hai-${10_000}`;
    const isDone = async () => (await side.service.health()).waiting === 0;
    while (!(await isDone()) || (await side.service.health()).marks > 0) {
      const asked = performance.now();
      expect((await app.api().get(`/api/newsroom/articles/${key}?locale=vi`)).status).toBe(200);
      waits.push(performance.now() - asked);
      await setTimeout(50);
    }
    const seconds = (Date.now() - started) / 1000;
    const median = (times: number[]) => [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
    say(
      `Rename with 10,000 articles: saved in ${saved.toFixed(0)} ms (without: ${median(plain).toFixed(0)} ms), ` +
        `all right after ${seconds.toFixed(1)} s; readers waited ${median(waits).toFixed(0)} ms, at most ${Math.max(...waits).toFixed(0)} ms`
    );
    expect(await side.page(key, 'vi')).toMatchObject({ category: { name: 'Tên mới' } });
    expect(seconds).toBeLessThan(30);
    expect(Math.max(...waits)).toBeLessThan(3_000);
  },
  5 * MINUTE
);

test(
  'content and the published side agree',
  async () => {
    expect(await side.service.verify(MINUTE)).toEqual([]);
  },
  10 * MINUTE
);
