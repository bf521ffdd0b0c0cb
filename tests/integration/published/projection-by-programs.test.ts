import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { documentsOf, rowsOf } from '../../support/documents';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import type { HttpClient } from '../../support/http';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';

/** All ways in which programs change content, and the resulting published side. */

let app: App;
let make: ReturnType<typeof createFactories>;
let side: PublishedSide;
let api: HttpClient;

beforeAll(async () => {
  app = await startApp({ newsroom: { background: true } });
  make = createFactories(app);
  side = createPublishedSide(app.strapi);
  api = app.api(await app.createApiToken('full-access'));
});

afterEach(async () => {
  expect(await side.differences()).toEqual([]);
});

const knex = () => app.strapi.db.connection;

/** Creates a full published article and its page on the published side. */
async function fullArticle() {
  const made = await makeFullArticle(app, make);
  await side.settle();
  return made;
}

/** The page after all changes are projected. */
async function pageOf(documentId: string, locale = 'vi') {
  await side.settle();
  return side.page(documentId, locale);
}

async function publishedRow(documentId: string) {
  const rows = await rowsOf(app.strapi, 'article', { documentId, publishedAt: { $notNull: true } });
  expect(rows).toHaveLength(1);
  return rows[0] as (typeof rows)[number];
}

test('REST and GraphQL write', async () => {
  const created = await api.post<{ data: { documentId: string } }>('/api/newsroom/articles', {
    data: { title: 'Qua REST' },
  });
  const { documentId } = created.body.data;
  expect(await pageOf(documentId)).toMatchObject({ title: 'Qua REST' });
  await api.put(`/api/newsroom/articles/${documentId}`, { data: { title: 'Lần hai' } });
  expect(await pageOf(documentId)).toMatchObject({ title: 'Lần hai' });
  await api.graphql(
    `mutation { updateNewsroomArticle(documentId: "${documentId}", data: { title: "Qua GraphQL" }) { title } }`
  );
  expect(await pageOf(documentId)).toMatchObject({ title: 'Qua GraphQL' });
  await api.graphql(
    `mutation { deleteNewsroomArticle(documentId: "${documentId}") { documentId } }`
  );
  expect(await pageOf(documentId)).toBeUndefined();
});

test('a script uses the document service', async () => {
  const articles = documentsOf(app.strapi, 'article');
  const { documentId } = await articles.create({ data: { title: 'A' }, status: 'published' });
  expect(await pageOf(documentId)).toMatchObject({ title: 'A' });
  await articles.update({ documentId, data: { title: 'B' }, status: 'published' });
  expect(await pageOf(documentId)).toMatchObject({ title: 'B' });
  await articles.delete({ documentId });
  expect(await pageOf(documentId)).toBeUndefined();
});

test('a script uses the query engine, bypassing the document service', async () => {
  const { documentId, tag } = await fullArticle();
  const { id } = await publishedRow(documentId);
  const articles = app.strapi.db.query('plugin::newsroom.article');
  await articles.update({ where: { id }, data: { title: 'Thẳng', tags: [] } });
  expect(await pageOf(documentId)).toMatchObject({ title: 'Thẳng', tags: [] });
  await app.strapi.db.query('plugin::newsroom.tag').updateMany({
    where: { documentId: tag.documentId },
    data: { name: 'khác' },
  });
  await app.strapi.db.query('newsroom.pull-quote').updateMany({
    where: {},
    data: { quote: 'Sửa thẳng.' },
  });
  const page = await pageOf(documentId);
  expect(page?.['body']).toContainEqual({
    type: 'pullQuote',
    quote: 'Sửa thẳng.',
    attribution: 'Ông Tư',
  });
  await articles.deleteMany({ where: { documentId } });
  expect(await pageOf(documentId)).toBeUndefined();
});

test('plain SQL changes rows, links, components, places and files', async () => {
  const { documentId, image, source } = await fullArticle();
  const { id } = await publishedRow(documentId);
  await knex()('newsroom_articles').where({ id }).update({ title: 'SQL' });
  await knex()('components_newsroom_captioned_images').update({ caption: 'Chú thích mới' });
  await knex()('files').where({ id: image }).update({ url: '/uploads/khac.png' });
  expect(await pageOf(documentId)).toMatchObject({
    title: 'SQL',
    cover: { caption: 'Chú thích mới', url: '/uploads/khac.png' },
    body: [
      { image: { caption: 'Chú thích mới' } },
      { type: 'gallery', images: [{ caption: 'Chú thích mới' }] },
      { type: 'pullQuote' },
    ],
  });

  await knex()('newsroom_articles_cmps').where({ entity_id: id, field: 'body' }).delete();
  await knex()('newsroom_articles_tags_lnk').where({ article_id: id }).delete();
  expect(await pageOf(documentId)).toMatchObject({ body: [], tags: [] });
  await knex()('newsroom_sources').where({ document_id: source.documentId }).delete();
  expect(await pageOf(documentId)).toMatchObject({ sources: [] });
  await knex()('files_related_mph').where({ file_id: image }).delete();
  expect(await pageOf(documentId)).toMatchObject({ cover: null });
  await knex()('newsroom_articles').where({ id }).delete();
  expect(await pageOf(documentId)).toBeUndefined();
});

test('a transaction that is rolled back changes nothing', async () => {
  const { documentId } = await fullArticle();
  const failed = app.strapi.db.transaction(async ({ trx }) => {
    await (trx as ReturnType<typeof knex>)('newsroom_articles').update({ title: 'Nửa chừng' });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect((await side.service.health()).marks).toBe(0);
  expect(await pageOf(documentId)).toMatchObject({ title: 'Tàu về bến' });
});
