import * as contract from '../../../src/plugins/newsroom/server/src/features/published/projection/contract';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import { createPublishedSide } from '../../support/published-side';
import type { PublishedSide } from '../../support/published-side';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let side: PublishedSide;

beforeAll(async () => {
  app = await startApp({ graphql: false, newsroom: { background: true } });
  editor = createEditor(app.admin);
  make = createFactories(app);
  side = createPublishedSide(app.strapi);
});

const rowsOf = (table: string) =>
  app.strapi.db.query(`plugin::newsroom.published-${table}`).findMany() as Promise<unknown[]>;

afterEach(async () => {
  // After every test, the published side must match the content.
  expect(await side.differences()).toEqual([]);
});

test('an article has a page after publishing and none after unpublishing', async () => {
  const { documentId } = await make.article({ title: 'Cầu mới' });
  await side.settle();
  expect(await side.page(documentId, 'vi')).toBeUndefined();

  await editor.publish('article', documentId, 'vi');
  await side.settle();
  expect(await side.page(documentId, 'vi')).toMatchObject({ title: 'Cầu mới', slug: 'cau-moi' });

  await editor.unpublish('article', documentId, 'vi');
  await side.settle();
  expect(await side.page(documentId, 'vi')).toBeUndefined();
});

test('a page follows the category that it shows', async () => {
  const above = await make.category({ name: 'Kinh tế' });
  const category = await make.category({ name: 'Nông nghiệp', parent: above.documentId });
  const { documentId } = await make.article({
    title: 'Lúa',
    category: category.documentId,
    status: 'published',
  });
  await side.settle();
  expect(await side.page(documentId, 'vi')).toMatchObject({
    category: { name: 'Nông nghiệp', ancestors: [{ name: 'Kinh tế' }] },
  });

  await editor.save('category', above.documentId, 'vi', { name: 'Kinh doanh' });
  await side.settle();
  expect(await side.page(documentId, 'vi')).toMatchObject({
    category: { ancestors: [{ name: 'Kinh doanh' }] },
  });
});

test('every page, card and entry has the shape that the contract says', async () => {
  const { documentId } = await makeFullArticle(app, make);
  const list = await editor.create('list', undefined, { name: 'Nổi bật' });
  const site = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
  expect((await app.admin.put(site, { siteName: 'Vân Hải' })).status).toBe(200);
  await side.settle();

  const pages = (await rowsOf('page')) as { page: string; card: string }[];
  expect(pages.map(({ page }) => contract.page.parse(JSON.parse(page)))).not.toEqual([]);
  expect(pages.map(({ card }) => contract.card.parse(JSON.parse(card)))).not.toEqual([]);
  const { CONTRACT_VERSION: _version, ...parsers } = contract;
  const shapes: Record<string, { parse: (json: unknown) => unknown }> = parsers;
  const types = new Set<string>();
  for (const { uid, json } of (await rowsOf('entry')) as { uid: string; json: string }[]) {
    const type = uid.replace('plugin::newsroom.', '');
    types.add(type);
    expect(shapes[type]?.parse(JSON.parse(json))).toBeDefined();
  }
  const wanted = ['author', 'category', 'list', 'site', 'source', 'tag', 'topic'];
  expect([...types].sort()).toEqual(wanted);
  expect(await side.entry('list', list.body.data.documentId)).toMatchObject({ name: 'Nổi bật' });
  expect(await side.page(documentId, 'vi')).toMatchObject({
    wordCount: 4,
    readingMinutes: 1,
    cover: { width: 600, height: 300, alt: 'Bến cá', caption: 'Sáng sớm', credit: 'Hà' },
    seo: { title: 'Tàu về', noindex: false },
    sources: [{ name: 'Báo tỉnh', kind: 'outlet' }],
  });
});

test('an old slug is stored with the article that used it last', async () => {
  const one = await make.article({ title: 'Bão số 5', status: 'published' });
  await editor.publish('article', one.documentId, 'vi', { slug: 'bao-so-5-tan' });
  await side.settle();
  expect(await side.slugOwner('bao-so-5', 'vi')).toBe(one.documentId);
  expect(await side.slugOwner('bao-so-5-tan', 'vi')).toBe(one.documentId);

  const other = await make.article({ title: 'Bão số 5', status: 'published' });
  await side.settle();
  expect(await side.slugOwner('bao-so-5', 'vi')).toBe(other.documentId);
  await editor.unpublish('article', other.documentId, 'vi');
  await side.settle();
  expect(await side.slugOwner('bao-so-5', 'vi')).toBe(other.documentId);
});

test('the change log has published and unpublished documents, in order', async () => {
  const { documentId } = await make.article({ title: 'Qua lại' });
  await editor.publish('article', documentId, 'vi');
  await side.settle();
  await editor.unpublish('article', documentId, 'vi');
  await side.settle();
  expect(await side.changes(documentId)).toMatchObject([
    { locale: 'vi', isPublished: true },
    { locale: 'vi', isPublished: false },
  ]);
});

test('the health endpoint returns only how far the projection is behind', async () => {
  const { status, body, headers } = await app.api().get('/api/newsroom/published/health');
  expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(body).toEqual({ data: { oldestMarkMs: 0, marks: 0, waiting: 0, failing: 0 } });
});

test('rows of an older version are rebuilt at the next start', async () => {
  await app.strapi.db.connection('newsroom_published_pages').update({ version: 0, page: '{}' });
  await app.strapi.db.connection('newsroom_published_entries').update({ version: 0 });
  await app.restart();
  side = createPublishedSide(app.strapi);
  editor = createEditor(app.admin);
  make = createFactories(app);
  expect(await side.differences()).toEqual([]);
  expect(await rowsOf('page')).not.toContainEqual(expect.objectContaining({ version: 0 }));
});
