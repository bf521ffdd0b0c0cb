import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Row } from '../../support/documents';
import { rowsOf } from '../../support/documents';
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

const UNSAFE = 'javascript:alert(1)';
const paragraph = (children: object[]) => [{ type: 'paragraph', children }];
const text = (words: string) => ({ type: 'text', text: words });

describe('an article', () => {
  test('keeps every kind of section, in order, through publish and REST', async () => {
    const body = [
      { __component: 'newsroom.text', text: paragraph([text('Đoạn một')]) },
      { __component: 'newsroom.pull-quote', quote: 'Lời nói', attribution: 'Bà Hai' },
      {
        __component: 'newsroom.table',
        caption: 'Bảng',
        hasHeader: true,
        rows: [['Năm'], ['2024']],
      },
      { __component: 'newsroom.embed', url: 'https://video.example/1', title: 'Phim' },
      { __component: 'newsroom.html', html: '<p>Cũ</p>' },
    ];
    const { documentId } = await make.article({
      title: 'Đủ phần',
      cover: { alt: 'Cánh đồng', caption: 'Mùa gặt', credit: 'Lê Toàn' },
      body,
      seo: { metaTitle: 'Tìm', canonical: 'https://goc.example/bai' },
    });
    // A draft may have a cover without a picture; publishing requires the picture.
    expect((await editor.publish('article', documentId, 'vi')).status).toBe(400);
    await editor.save('article', documentId, 'vi', { cover: null });
    expect((await editor.publish('article', documentId, 'vi')).status).toBe(200);

    const answer = await api.get<{ data: Row }>(
      `/api/newsroom/articles/${documentId}?locale=vi&populate=body`
    );
    expect(answer.body.data['body']).toMatchObject(body);
  });

  test('has a title of at most 250 characters', async () => {
    const long = await editor.create('article', 'vi', { title: 'đ'.repeat(251) });
    expect(long.status).toBe(400);
    const fits = await editor.create('article', 'vi', { title: 'đ'.repeat(250) });
    expect(fits.status).toBe(201);
    expect(String(fits.body.data.slug).length).toBeLessThanOrEqual(120);
  });

  test('cannot be published without a title', async () => {
    const { documentId } = (await editor.create('article', 'vi', { lead: 'Chưa đặt tên' })).body
      .data;
    expect((await editor.publish('article', documentId, 'vi')).status).toBe(400);
  });
});

describe('the date of publication', () => {
  const dateOf = async (documentId: string) =>
    (await rowsOf(app.strapi, 'article', { documentId })).map(({ datePublished }) =>
      datePublished ? new Date(datePublished as string).toISOString() : null
    );

  test('is set at the first publish and kept at later ones', async () => {
    const { documentId } = await make.article({ title: 'Hôm nay' });
    expect(await dateOf(documentId)).toEqual([null]);
    const before = Date.now();
    await editor.publish('article', documentId, 'vi');
    const [draft, published] = await dateOf(documentId);
    expect(draft).toBe(published);
    expect(new Date(String(draft)).getTime()).toBeGreaterThanOrEqual(before);

    await editor.save('article', documentId, 'vi', { title: 'Hôm sau', datePublished: null });
    await editor.publish('article', documentId, 'vi');
    expect(await dateOf(documentId)).toEqual([draft, draft]);
    expect((await editor.read('article', documentId, 'vi')).body.data['status']).toBe('published');
  });

  test('may be in the past, to the second and in any time zone', async () => {
    const { documentId } = await make.article({
      title: 'Ngày xưa',
      datePublished: '2023-01-19T10:20:00+07:00',
      status: 'published',
    });
    const moment = '2023-01-19T03:20:00.000Z';
    expect(await dateOf(documentId)).toEqual([moment, moment]);
  });

  test('in the future is rejected by every API', async () => {
    const datePublished = new Date(Date.now() + 3_600_000).toISOString();
    const code = 'DATE_PUBLISHED_IN_FUTURE';
    const admin = await editor.create('article', 'vi', { title: 'Mai', datePublished });
    expect([admin.status, admin.body.error?.details['code']]).toEqual([400, code]);

    const rest = await api.post('/api/newsroom/articles', {
      data: { title: 'Mai', datePublished },
    });
    expect(rest).toMatchObject({ status: 400, body: { error: { details: { code } } } });

    const graphql = await api.graphql<{ errors: { extensions: object }[] }>(
      'mutation ($d: DateTime) { createNewsroomArticle(data: { title: "Mai", datePublished: $d }) { documentId } }',
      { d: datePublished }
    );
    expect(graphql.body.errors[0]?.extensions).toMatchObject({ error: { details: { code } } });
    expect(await rowsOf(app.strapi, 'article', { title: 'Mai' })).toEqual([]);
  });
});

describe('an address that is not http(s)', () => {
  const refused = { error: { details: { code: 'URL_NOT_ALLOWED' } } };

  test.each([
    ['article', { title: 'X', externalUrl: UNSAFE }, ['externalUrl']],
    ['article', { title: 'X', seo: { canonical: UNSAFE } }, ['seo', 'canonical']],
    [
      'article',
      { title: 'X', body: [{ __component: 'newsroom.embed', url: 'http://video.example' }] },
      ['body', 0, 'url'],
    ],
    [
      'article',
      {
        title: 'X',
        body: [
          {
            __component: 'newsroom.text',
            text: paragraph([{ type: 'link', url: UNSAFE, children: [text('bấm')] }]),
          },
        ],
      },
      ['body', 0, 'text', 0, 'children', 0, 'url'],
    ],
    ['source', { name: 'X', kind: 'outlet', url: UNSAFE }, ['url']],
    ['banner', { title: 'X', linkUrl: `  ${UNSAFE}` }, ['linkUrl']],
  ])('in %s is rejected with its path', async (type, data, path) => {
    const localized = type !== 'source';
    const { status, body } = await editor.create(type, localized ? 'vi' : undefined, data);
    expect(status).toBe(400);
    expect(body).toMatchObject(refused);
    expect(body.error?.details['path']).toEqual(path);
  });

  test('is rejected for the site and over REST too', async () => {
    const site = await app.admin.put('/content-manager/single-types/plugin::newsroom.site', {
      locale: 'vi',
      siteName: 'Cổng',
      socialLinks: [{ network: 'Zalo', url: UNSAFE }],
    });
    expect(site).toMatchObject({ status: 400, body: refused });
    const rest = await api.post('/api/newsroom/articles', {
      data: { title: 'X', externalUrl: UNSAFE },
    });
    expect(rest).toMatchObject({ status: 400, body: refused });
  });

  test('an empty value is allowed', async () => {
    const { status, body } = await editor.create('source', undefined, {
      name: 'Không mạng',
      kind: 'person',
      url: ' ',
    });
    expect([status, body.data['url']]).toEqual([201, null]);
  });
});

describe('HTML sections', () => {
  const dirty = '<p onclick="x()">a</p><script>x()</script>';

  test('are sanitised when they are saved', async () => {
    const { documentId } = await make.article({
      title: 'Nhập',
      body: [{ __component: 'newsroom.html', html: dirty }],
    });
    const [row] = await rowsOf(app.strapi, 'article', { documentId }, ['body']);
    expect(row?.['body']).toMatchObject([{ html: '<p>a</p>' }]);
  });

  test('are sanitised again in REST and GraphQL responses', async () => {
    const { documentId } = await make.article({
      title: 'Cũ hơn luật',
      body: [{ __component: 'newsroom.html', html: 'x' }],
      status: 'published',
    });
    await app.strapi.db.connection('components_newsroom_htmls').update({ html: dirty });

    const rest = await api.get<{ data: Row }>(`/api/newsroom/articles/${documentId}?populate=body`);
    expect(rest.body.data['body']).toMatchObject([{ html: '<p>a</p>' }]);
    const list = await api.get(`/api/newsroom/articles?populate=body`);
    expect(JSON.stringify(list.body)).not.toContain('script');
    const graphql = await api.graphql(
      'query ($id: ID!) { newsroomArticle(documentId: $id) { body { ... on ComponentNewsroomHtml { html } } } }',
      { id: documentId }
    );
    expect(graphql.body).toEqual({ data: { newsroomArticle: { body: [{ html: '<p>a</p>' }] } } });
  });

  test('an invalid table is rejected', async () => {
    const { status, body } = await editor.create('article', 'vi', {
      title: 'Bảng',
      body: [{ __component: 'newsroom.table', rows: [['a', { b: 1 }]] }],
    });
    expect(status).toBe(400);
    expect(body.error?.details).toMatchObject({ code: 'TABLE_INVALID', path: ['body', 0, 'rows'] });
  });
});
