import fc from 'fast-check';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createEditor } from '../../support/editor';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';
import type { Edit } from '../../support/random-edits';
import { createRandomEditor, edit } from '../../support/random-edits';
import { uploadPicture } from '../../support/upload';

const EDITS = Number(process.env['PUBLISHED_EDITS'] ?? 60);
/** Normal runs use a fixed seed; a long run uses a random one and prints it. */
const SEED = Number(
  process.env['PUBLISHED_SEED'] ?? (process.env['PUBLISHED_EDITS'] ? Date.now() % 2 ** 31 : 27)
);

let app: App;
let side: PublishedSide;
let change: (one: Edit) => Promise<void>;

beforeAll(async () => {
  app = await startApp({ graphql: false, newsroom: { background: true } });
  await app.admin.post('/i18n/locales', { code: 'fr', name: 'Français', isDefault: false });
  side = createPublishedSide(app.strapi);
  const image = await uploadPicture(app.admin, 'anh.png');
  change = createRandomEditor(app, createEditor(app.admin), image);
});

test(`after ${EDITS} random edits with PUBLISHED_SEED=${SEED}, the published side matches the content`, async () => {
  const edits = fc.sample(edit, { numRuns: EDITS, seed: SEED });
  for (const [index, one] of edits.entries()) {
    await change(one);
    // Also every 100 edits, so that a fault is found close to its cause.
    if (index % 100 === 99) expect([index, await side.differences()]).toEqual([index, []]);
  }
  expect(await side.differences()).toEqual([]);
  const rows = await app.strapi.db.query('plugin::newsroom.published-page').count();
  expect(rows).toBeGreaterThan(5);
}, 1_800_000);

test('correct pages are not written again', async () => {
  const changes = () => app.strapi.db.query('plugin::newsroom.published-change').count();
  const before = await changes();
  await side.service.rebuild();
  await side.settle();
  expect(await side.differences()).toEqual([]);
  expect(await changes()).toBe(before);
});

test('planted faults are found', async () => {
  const knex = app.strapi.db.connection;
  const kinds = async () => [...new Set((await side.differences()).map(({ kind }) => kind))].sort();
  await knex('newsroom_published_pages').limit(1).update({ page: '{}' });
  await knex('newsroom_published_dependencies')
    .where({ id: await firstDependency() })
    .delete();
  await knex('newsroom_published_slugs').delete();
  expect(await kinds()).toEqual(['dependencies', 'different', 'slug']);
  await knex('newsroom_published_pages').delete();
  await knex('newsroom_published_listings').delete();
  expect(await kinds()).toEqual(expect.arrayContaining(['listings', 'missing']));
  await side.service.rebuild();
  await side.settle();
  expect(await kinds()).toEqual([]);

  // Deletes a change mark without processing it.
  await knex.transaction(async (trx) => {
    await trx('newsroom_articles').update({ kicker: 'Lén' });
    await trx('newsroom_marks').delete();
  });
  expect(await kinds()).toEqual(['different']);
  await side.service.rebuild();
  await side.settle();
  expect(await kinds()).toEqual([]);
});

async function firstDependency(): Promise<number> {
  const row = (await app.strapi.db.query('plugin::newsroom.published-dependency').findOne({
    where: { key: { $contains: 'category' } },
  })) as { id: number };
  return row.id;
}
