import type { App } from '../support/app';
import { startApp } from '../support/app';
import type { Editor } from '../support/editor';
import { createEditor } from '../support/editor';
import { createFactories } from '../support/factories';
import { createPublishedSide } from '../support/published-side';
import type { PublishedSide } from '../support/published-side';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let side: PublishedSide;

beforeAll(async () => {
  app = await startApp({ newsroom: { background: true } });
  editor = createEditor(app.admin);
  make = createFactories(app);
  side = createPublishedSide(app.strapi);
});

afterEach(async () => {
  // Whatever a test did, the published side says what content says.
  expect(await side.differences()).toEqual([]);
});

test('an article is there when it is published, and gone when it is not', async () => {
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
