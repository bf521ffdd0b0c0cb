import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { buildPluginWithWords } from '../../support/build-plugin';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';

/** A declared derived table in a real app: plugin-with-words.ts stores the words of headlines. */

const newsroom = { background: true };
const DATE = '2026-03-01T08:00:00.000Z';

let app: App;
let side: PublishedSide;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let boats: string;

const knex = (table: string) => app.strapi.db.connection(`newsroom_${table}`);

async function publishArticle(title: string): Promise<string> {
  const { documentId } = await make.article({ title, datePublished: DATE, status: 'published' });
  await side.settle();
  return documentId;
}

/** Values that show whether a page was written again. */
const writes = async () => ({
  pages: await knex('published_pages').select('id', 'written_at').orderBy('id'),
  changes: await app.strapi.db.query('plugin::newsroom.published-change').count(),
});

const words = async (documentId: string, locale = 'vi') =>
  (
    (await knex('words').where({ document_id: documentId, locale }).orderBy('place')) as {
      word: string;
    }[]
  ).map(({ word }) => word);

async function restartWith(version: number) {
  await app.restart({ newsroom, config: buildPluginWithWords(version) });
  lookAtApp();
  await side.settle();
}

function lookAtApp() {
  side = createPublishedSide(app.strapi);
  editor = createEditor(app.admin);
  make = createFactories(app);
}

const told = async () =>
  (await side.differences()).map(({ kind, what }) =>
    `${kind}: ${what}`.replace('plugin::newsroom.article ', '')
  );

beforeAll(async () => {
  app = await startApp({ newsroom });
  lookAtApp();
  boats = await publishArticle('Tàu về bến');
});

test('a new table is filled at the start without writing pages', async () => {
  const before = await writes();
  await restartWith(1);
  expect(await words(boats)).toEqual(['Tàu', 'về', 'bến']);
  expect(await writes()).toEqual(before);
  expect(await told()).toEqual([]);
});

test('its rows follow the page: published, changed, in another locale, unpublished', async () => {
  const bridge = await publishArticle('Cầu mới');
  const rows: unknown = await app.strapi.db
    .query('plugin::newsroom.word')
    .findMany({ where: { documentId: bridge }, orderBy: { place: 'asc' } });
  const row = { documentId: bridge, locale: 'vi', isLong: false, lead: null };
  expect(rows).toMatchObject([
    { ...row, place: 0, word: 'Cầu' },
    { ...row, place: 1, word: 'mới' },
  ]);
  await editor.publish('article', bridge, 'vi', { title: 'Cầu mới khánh thành', lead: 'Hôm nay' });
  await editor.publish('article', bridge, 'en', { title: 'New bridge' });
  await side.settle();
  expect(await words(bridge)).toEqual(['Cầu', 'mới', 'khánh', 'thành']);
  expect(await words(bridge, 'en')).toEqual(['New', 'bridge']);
  expect(await told()).toEqual([]);
  await editor.unpublish('article', bridge, 'vi');
  await side.settle();
  expect([await words(bridge), await words(bridge, 'en')]).toEqual([[], ['New', 'bridge']]);
  expect(await told()).toEqual([]);
});

test('correct rows are kept when the page is written again', async () => {
  const ids = () => knex('words').where({ document_id: boats }).orderBy('place').pluck('id');
  const before: unknown = await ids();
  await editor.publish('article', boats, 'vi', { body: [] });
  await side.settle();
  expect(await ids()).toEqual(before);
  expect(before).toHaveLength(3);
});

test('verify finds missing, surplus and different rows, and the next publish repairs them', async () => {
  const page = { document_id: boats, locale: 'vi' };
  await knex('words')
    .where({ ...page, place: 0 })
    .delete();
  await knex('words')
    .where({ ...page, place: 1 })
    .update({ is_long: true });
  await knex('words').insert({ ...page, place: 7, word: 'x', is_long: false, written_at: 1 });
  expect(await told()).toEqual([`words: ${boats} vi: 1 missing, 1 surplus, 1 other`]);
  await editor.publish('article', boats, 'vi', {});
  await side.settle();
  expect(await told()).toEqual([]);
});

test('verify finds rows of unknown articles, and rebuild deletes them', async () => {
  const before = await writes();
  await knex('words').where({ document_id: boats }).delete();
  await knex('words').insert({
    ...{ document_id: 'nobody', locale: 'vi' },
    ...{ place: 0, word: 'x', is_long: false, written_at: 1 },
  });
  await knex('published_listings').insert({
    ...{ document_id: 'nobody', locale: 'vi', term: 'none', date_published: 1 },
  });
  const wanted = ['listings: nobody vi: 1 surplus', 'words: nobody vi: 1 surplus'];
  expect((await told()).sort()).toEqual([...wanted, `words: ${boats} vi: 3 missing`].sort());
  await side.service.rebuild();
  await side.settle();
  expect(await told()).toEqual([]);
  expect(await writes()).toEqual(before);
});

test('an article whose rows fail is published, and its rows are tried again', async () => {
  const { documentId } = await make.article({ title: 'Ai biết ?', status: 'published' });
  await side.settle();
  expect(await side.page(documentId, 'vi')).toMatchObject({ title: 'Ai biết ?' });
  expect(await side.service.health()).toMatchObject({ waiting: 1, failing: 1 });
  expect(await told()).toEqual([`words: ${documentId} vi: Error: no questions`]);

  await editor.publish('article', documentId, 'vi', { title: 'Ai biết' });
  await side.settle();
  expect(await words(documentId)).toEqual(['Ai', 'biết']);
  expect(await side.service.health()).toMatchObject({ waiting: 0, failing: 0 });
});

test('a new version rebuilds all rows at the start without writing pages', async () => {
  const before = await writes();
  await restartWith(2);
  expect(await words(boats)).toEqual(['TÀU', 'VỀ', 'BẾN']);
  expect(await told()).toEqual([]);
  expect(await writes()).toEqual(before);
});
