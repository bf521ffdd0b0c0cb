import type { App } from '../support/app';
import { createEditor } from '../support/editor';
import { createPng } from '../support/picture';
import type { SeedPage } from './seed';

/** Values that are not on the page, or not in a form that can be copied. */
export const added = {
  category: 'Tin hoạt động',
  alt: 'Hàng ghế đại biểu tại lễ ký kết',
  picture: { width: 1280, height: 720 },
};

/** The credit with the prefix that editors are asked to write; the page has only the name. */
export const creditOf = ({ cover }: SeedPage): string => `Ảnh: ${cover.credit}`;

/** Enters the page as an editor does, through the API of the admin panel. */
export async function enterPage(app: App, page: SeedPage): Promise<{ documentId: string }> {
  const editor = createEditor(app.admin);

  const form = new FormData();
  const { width, height } = added.picture;
  form.append(
    'files',
    new Blob([createPng(width, height)], { type: 'image/png' }),
    'le-ky-ket.png'
  );
  form.append('fileInfo', JSON.stringify({ name: 'le-ky-ket.png', alternativeText: added.alt }));
  const uploaded = await app.admin.post<{ id: number }[]>('/upload', form);
  expect(uploaded.status).toBe(201);

  const source = await editor.create('source', undefined, { name: page.source, kind: 'person' });
  expect(source.status).toBe(201);
  const category = await editor.create('category', page.locale, { name: added.category });
  expect(category.status).toBe(201);

  const article = await editor.create('article', page.locale, {
    title: page.title,
    lead: page.lead,
    cover: {
      image: uploaded.body[0]?.id,
      alt: added.alt,
      caption: page.cover.caption,
      credit: creditOf(page),
    },
    body: [
      {
        __component: 'newsroom.text',
        text: page.body.map((words) => ({
          type: 'paragraph',
          children: [{ type: 'text', text: words }],
        })),
      },
    ],
    sources: { connect: [{ documentId: source.body.data.documentId }] },
    category: { connect: [{ documentId: category.body.data.documentId }] },
    datePublished: page.publishedAt,
  });
  expect(article.status).toBe(201);

  const { documentId } = article.body.data;
  const published = await editor.publish('article', documentId, page.locale);
  expect(published.status).toBe(200);
  return { documentId };
}
