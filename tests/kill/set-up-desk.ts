import type { App } from '../support/app';
import { createEditor } from '../support/editor';
import { createFactories } from '../support/factories';
import { uploadPicture } from '../support/upload';
import type { Desk } from './editors-at-work';

/** Creates content for editors: a tree of categories, tags, and articles linked to them and to each other. */
export async function setUpDesk(app: App): Promise<Desk> {
  const make = createFactories(app);
  const editor = createEditor(app.admin);
  const image = await uploadPicture(app.admin, 'anh.png');
  const desk: Desk = { articles: [], categories: [], tags: [], image };
  for (let nth = 0; nth < 4; nth += 1) {
    const parent = desk.categories[0];
    const category = await make.category(parent ? { parent } : {});
    desk.categories.push(category.documentId);
    desk.tags.push((await make.tag()).documentId);
  }
  for (let nth = 0; nth < 12; nth += 1) {
    const { documentId } = await make.article({
      category: desk.categories[nth % 4],
      tags: [desk.tags[nth % 4], desk.tags[(nth + 1) % 4]],
      related: desk.articles.slice(-2),
      cover: { image, alt: 'Ảnh' },
      body: [{ __component: 'newsroom.gallery', images: [{ image, alt: 'Ảnh' }] }],
      status: 'published',
    });
    await editor.save('article', documentId, 'en', { title: `News ${nth}` });
    desk.articles.push(documentId);
  }
  return desk;
}
