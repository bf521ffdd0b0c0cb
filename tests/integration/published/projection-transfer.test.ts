import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { exportData, importData } from '../../support/data-transfer';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import { createPublishedSide } from '../../support/published-side';
import { waitUntil } from '../../support/waiting';

let app: App;

beforeAll(async () => {
  app = await startApp({ graphql: false, newsroom: { background: true } });
});

test('after a data transfer, the published side has exactly the transferred content', async () => {
  const side = createPublishedSide(app.strapi);
  const editor = createEditor(app.admin);
  const make = createFactories(app);
  const { documentId, category } = await makeFullArticle(app, make);
  const file = await exportData(app.strapi);

  const later = await make.article({ title: 'Viết sau', status: 'published' });
  await editor.publish('article', documentId, 'vi', { title: 'Sửa sau' });
  await editor.save('category', category.documentId, 'vi', { name: 'Đổi sau' });
  await side.settle();
  expect(await side.page(later.documentId, 'vi')).toBeDefined();

  await importData(app.strapi, file);
  // The transfer engine reports completion before its transaction is committed.
  const articles = app.strapi.db.query('plugin::newsroom.article');
  await waitUntil('the import is committed', async () => {
    return (await articles.count({ where: { documentId: later.documentId } })) === 0;
  });
  expect(await side.differences()).toEqual([]);
  expect(await side.page(later.documentId, 'vi')).toBeUndefined();
  expect(await side.page(documentId, 'vi')).toMatchObject({
    title: 'Tàu về bến',
    category: { name: 'Thủy sản', ancestors: [{ name: 'Kinh tế' }] },
    cover: { alt: 'Bến cá' },
    tags: [{ name: 'tàu cá' }],
  });
}, 600_000);
