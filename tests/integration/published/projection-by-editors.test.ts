import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';
import { uploadPicture } from '../../support/upload';

/** All ways in which editors change content, and the resulting published side. */

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

afterEach(async () => {
  expect(await side.differences()).toEqual([]);
});

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

test('saving a draft changes nothing, publishing does', async () => {
  const { documentId } = await fullArticle();
  await editor.save('article', documentId, 'vi', { title: 'Chưa chắc' });
  expect(await pageOf(documentId)).toMatchObject({ title: 'Tàu về bến' });
  await editor.publish('article', documentId, 'vi', { title: 'Chắc rồi' });
  expect(await pageOf(documentId)).toMatchObject({ title: 'Chắc rồi' });
});

test('many articles are published, unpublished and deleted at once', async () => {
  const ids: string[] = [];
  for (const title of ['Một', 'Hai', 'Ba']) ids.push((await make.article({ title })).documentId);
  const base = '/content-manager/collection-types/plugin::newsroom.article/actions';
  const bulk = (name: string) =>
    app.admin.post(`${base}/${name}`, { documentIds: ids, locale: 'vi' });
  const pages = async () => {
    await side.settle();
    return Promise.all(ids.map((id) => side.page(id, 'vi')));
  };

  await editor.bulkPublish('article', ids, 'vi');
  expect((await pages()).map((page) => page?.['title'])).toEqual(['Một', 'Hai', 'Ba']);
  expect((await bulk('bulkUnpublish')).status).toBe(200);
  expect(await pages()).toEqual([undefined, undefined, undefined]);
  await editor.bulkPublish('article', ids, 'vi');
  expect(await pages()).not.toContain(undefined);
  expect((await bulk('bulkDelete')).status).toBe(200);
  expect(await pages()).toEqual([undefined, undefined, undefined]);
});

test('a new locale of an article appears as an alternate of the others until it is deleted', async () => {
  const { documentId } = await fullArticle();
  await editor.save('article', documentId, 'en', { title: 'Boats return' });
  await editor.publish('article', documentId, 'en');
  expect(await pageOf(documentId)).toMatchObject({
    alternates: [{ locale: 'en', slug: 'boats-return', title: 'Boats return' }],
  });
  expect(await pageOf(documentId, 'en')).toMatchObject({ alternates: [{ locale: 'vi' }] });
  await editor.remove('article', documentId, 'en');
  expect(await pageOf(documentId)).toMatchObject({ alternates: [] });
  expect(await pageOf(documentId, 'en')).toBeUndefined();
});

test('a locale of the site is deleted', async () => {
  const { body } = await app.admin.post<{ id: number }>('/i18n/locales', {
    code: 'fr',
    name: 'Français',
    isDefault: false,
  });
  const { documentId } = await fullArticle();
  await editor.save('article', documentId, 'fr', { title: 'Retour' });
  await editor.publish('article', documentId, 'fr');
  expect(await pageOf(documentId, 'fr')).toMatchObject({ title: 'Retour' });
  expect((await app.admin.delete(`/i18n/locales/${body.id}`)).status).toBe(200);
  expect(await pageOf(documentId, 'fr')).toBeUndefined();
  expect(await pageOf(documentId)).toMatchObject({ alternates: [] });
});

test('terms are renamed, moved and deleted', async () => {
  const { documentId, above, category, tag, topic, author, source } = await fullArticle();
  await editor.save('tag', tag.documentId, 'vi', { name: 'tàu' });
  await editor.save('topic', topic.documentId, 'vi', { name: 'Biển' });
  await editor.save('author', author.documentId, 'vi', { name: 'Thu Hà' });
  await editor.save('source', source.documentId, undefined, { name: 'Báo Vân Hải' });
  expect(await pageOf(documentId)).toMatchObject({
    tags: [{ name: 'tàu' }],
    topic: { name: 'Biển' },
    authors: [{ name: 'Thu Hà' }],
    sources: [{ name: 'Báo Vân Hải' }],
  });

  const elsewhere = await make.category({ name: 'Xã hội' });
  await editor.save('category', category.documentId, 'vi', {
    parent: { connect: [{ documentId: elsewhere.documentId, locale: 'vi' }] },
  });
  expect(await pageOf(documentId)).toMatchObject({
    category: { ancestors: [{ name: 'Xã hội' }] },
  });
  expect(await side.listed(elsewhere.documentId, 'vi')).toEqual([documentId]);
  expect(await side.listed(above.documentId, 'vi')).toEqual([]);

  await editor.remove('category', category.documentId, '*');
  expect(await pageOf(documentId)).toMatchObject({ category: null });
  expect(await side.entry('category', category.documentId, 'vi')).toBeUndefined();
});

test('a list follows its articles', async () => {
  const { documentId } = await fullArticle();
  const list = await editor.create('list', undefined, {
    name: 'Nổi bật',
    articles: { connect: [{ documentId, locale: 'vi' }] },
  });
  const { documentId: listId } = list.body.data;
  await side.settle();
  expect(await side.entry('list', listId)).toMatchObject({ articles: [documentId] });
  await editor.unpublish('article', documentId, 'vi');
  await side.settle();
  expect(await side.entry('list', listId)).toMatchObject({ articles: [] });
});

test('related articles show their published versions', async () => {
  const { documentId: other } = await fullArticle();
  const { documentId } = await make.article({ related: [other], status: 'published' });
  expect(await pageOf(documentId)).toMatchObject({ related: [{ title: 'Tàu về bến' }] });
  await editor.publish('article', other, 'vi', { title: 'Tàu đã về' });
  expect(await pageOf(documentId)).toMatchObject({ related: [{ title: 'Tàu đã về' }] });
  await editor.unpublish('article', other, 'vi');
  expect(await pageOf(documentId)).toMatchObject({ related: [] });
});

test('a picture is renamed and replaced in the media library', async () => {
  const { documentId, image } = await fullArticle();
  const form = new FormData();
  form.append('fileInfo', JSON.stringify({ name: 'bến', alternativeText: 'Khác', caption: 'C' }));
  expect((await app.admin.request('POST', `/upload?id=${image}`, { body: form })).status).toBe(200);
  const before = await pageOf(documentId);
  await uploadPicture(app.admin, 'moi.png', { replaces: image, width: 300 });
  const after = await pageOf(documentId);
  expect(before).toMatchObject({ cover: { alt: 'Bến cá' } });
  expect(after).toMatchObject({ cover: { width: 300 }, seo: { shareImage: { width: 300 } } });

  expect((await app.admin.delete(`/upload/files/${image}`)).status).toBe(200);
  expect(await pageOf(documentId)).toMatchObject({ cover: null, seo: { shareImage: null } });
});

test('the site is created and renamed', async () => {
  const { documentId } = await fullArticle();
  const single = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
  await app.admin.put(single, { siteName: 'Vân Hải' });
  expect(await pageOf(documentId)).toMatchObject({ site: { siteName: 'Vân Hải' } });
  await app.admin.put(single, { siteName: 'Cổng Vân Hải' });
  expect(await pageOf(documentId)).toMatchObject({ site: { siteName: 'Cổng Vân Hải' } });
  expect((await app.admin.delete(single)).status).toBe(200);
  expect(await pageOf(documentId)).toMatchObject({ site: null });
});
