import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Row } from '../../support/documents';
import { documentsOf } from '../../support/documents';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import type { HttpClient } from '../../support/http';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let api: HttpClient;

beforeAll(async () => {
  app = await startApp();
  editor = createEditor(app.admin);
  make = createFactories(app);
  api = app.api(await app.createApiToken('full-access'));
});

describe('filters on terms', () => {
  test('find an article in each locale, over REST and GraphQL', async () => {
    const category = await make.category({ name: 'Kinh tế biển' });
    await editor.save('category', category.documentId, 'en', { name: 'Sea economy' });
    const tag = await make.tag({ name: 'Cảng' });
    const source = await make.source({ name: 'Thông tấn biển' });
    const { documentId } = await make.article({
      title: 'Cảng mới',
      category: category.documentId,
      tags: [tag.documentId],
      sources: [source.documentId],
    });
    await editor.save('article', documentId, 'en', { title: 'A new port' });
    await editor.publish('article', documentId, 'vi');
    await editor.publish('article', documentId, 'en');

    for (const [locale, slug, title] of [
      ['vi', 'kinh-te-bien', 'Cảng mới'],
      ['en', 'sea-economy', 'A new port'],
    ]) {
      const rest = await api.get<{ data: Row[] }>(
        `/api/newsroom/articles?locale=${locale}&filters[category][slug]=${slug}` +
          `&filters[tags][documentId]=${tag.documentId}&filters[sources][slug]=thong-tan-bien`
      );
      expect(rest.body.data.map((row) => row['title'])).toEqual([title]);
      const graphql = await api.graphql(
        `query ($locale: I18NLocaleCode, $slug: String, $tag: ID) {
          newsroomArticles(locale: $locale, filters: { category: { slug: { eq: $slug } }, tags: { documentId: { eq: $tag } } }) {
            title category { slug } tags { name } sources { name }
          }
        }`,
        { locale, slug, tag: tag.documentId }
      );
      expect(graphql.body).toEqual({
        data: {
          newsroomArticles: [
            {
              title,
              category: { slug },
              tags: [{ name: 'Cảng' }],
              sources: [{ name: 'Thông tấn biển' }],
            },
          ],
        },
      });
    }
  });
});

describe('related articles', () => {
  const relatedOf = async (documentId: string) => {
    const article = await documentsOf(app.strapi, 'article').findOne({
      documentId,
      status: 'published',
      populate: ['related'],
    });
    return (article?.['related'] as Row[]).map(({ title }) => title);
  };

  test('appear in their place when they are published later', async () => {
    const first = await make.article({ title: 'Một' });
    const second = await make.article({ title: 'Hai', status: 'published' });
    const third = await make.article({ title: 'Ba' });
    const main = await make.article({
      title: 'Chính',
      related: [first.documentId, second.documentId, third.documentId],
      status: 'published',
    });
    expect(await relatedOf(main.documentId)).toEqual(['Hai']);

    await editor.publish('article', third.documentId, 'vi');
    await editor.publish('article', first.documentId, 'vi');
    expect(await relatedOf(main.documentId)).toEqual(['Một', 'Hai', 'Ba']);

    await editor.unpublish('article', second.documentId, 'vi');
    expect(await relatedOf(main.documentId)).toEqual(['Một', 'Ba']);
    await editor.publish('article', second.documentId, 'vi');
    expect(await relatedOf(main.documentId)).toEqual(['Một', 'Hai', 'Ba']);
    expect((await editor.read('article', main.documentId, 'vi')).body.data['status']).toBe(
      'published'
    );
  });

  test('that are not published yet stay hidden', async () => {
    const hidden = await make.article({ title: 'Kín' });
    const main = await make.article({ title: 'Mở', status: 'published' });
    await editor.save('article', main.documentId, 'vi', {
      related: { connect: [{ documentId: hidden.documentId }], disconnect: [] },
    });
    await editor.publish('article', hidden.documentId, 'vi');
    expect(await relatedOf(main.documentId)).toEqual([]);
  });

  test('published at the same time do not conflict', async () => {
    const [a, b] = [await make.article(), await make.article()];
    await editor.save('article', a.documentId, 'vi', { related: { connect: [b] } });
    await editor.save('article', b.documentId, 'vi', { related: { connect: [a] } });
    for (let round = 0; round < 10; round += 1) {
      const answers = await Promise.all(
        [a, b].map(({ documentId }) => editor.publish('article', documentId, 'vi'))
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    }
    expect(await relatedOf(a.documentId)).toHaveLength(1);
    expect(await relatedOf(b.documentId)).toHaveLength(1);
  });
});

describe('a list', () => {
  test('keeps its order when its articles are published, republished and unpublished', async () => {
    const articles: { documentId: string; title: unknown }[] = [];
    for (const title of ['Ba', 'Một', 'Hai']) {
      const { documentId } = await make.article({ title: `Khối ${title}`, status: 'published' });
      articles.push({ documentId, title: `Khối ${title}` });
    }
    const created = await editor.create('list', undefined, {
      name: 'Trang nhất',
      articles: {
        connect: articles.map(({ documentId }) => ({ documentId, locale: 'vi' })),
        disconnect: [],
      },
    });
    expect(created.status).toBe(201);
    const titles = async () => {
      const { body } = await api.get<{ data: { articles: Row[] } }>(
        `/api/newsroom/lists/${created.body.data.documentId}?populate[articles][fields]=title`
      );
      return body.data.articles.map(({ title }) => title);
    };
    expect(await titles()).toEqual(['Khối Ba', 'Khối Một', 'Khối Hai']);

    const [first, second] = articles;
    await editor.save('article', String(second?.documentId), 'vi', { lead: 'Mới' });
    await editor.publish('article', String(second?.documentId), 'vi');
    await editor.unpublish('article', String(first?.documentId), 'vi');
    expect(await titles()).toEqual(['Khối Một', 'Khối Hai']);
    await editor.publish('article', String(first?.documentId), 'vi');
    expect(await titles()).toEqual(['Khối Ba', 'Khối Một', 'Khối Hai']);
  });
});

describe('a banner', () => {
  test('has its own text per locale and links to a position, which is not localized', async () => {
    const position = await editor.create('banner-position', undefined, {
      name: 'Liên kết',
      rotation: 'sequential',
    });
    expect(position.body.data['key']).toBe('lien-ket');
    const { body } = await editor.create('banner', 'vi', {
      title: 'Biển đảo',
      linkUrl: 'https://bien-dao.example',
      position: { connect: [{ documentId: position.body.data.documentId }] },
    });
    // The image is required, and a type without drafts cannot be saved incomplete.
    expect(body.error?.message).toMatch(/image/);
    expect((await editor.create('banner-position', undefined, { name: 'X', rotation: 'spin' })).status).toBe(400); // prettier-ignore
  });
});
