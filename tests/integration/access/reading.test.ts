import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import type { HttpClient, Many } from '../../support/http';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let reader: HttpClient;

beforeAll(async () => {
  app = await startApp();
  editor = createEditor(app.admin);
  make = createFactories(app);
  reader = app.api();
});

const TYPES = [
  'articles',
  'categories',
  'topics',
  'tags',
  'authors',
  'sources',
  'lists',
  'banner-positions',
  'banners',
];

describe('a reader without a token', () => {
  test.each(TYPES)('may read %s', async (type) => {
    expect((await reader.get(`/api/newsroom/${type}`)).status).toBe(200);
  });

  test('may write nothing', async () => {
    const data = { data: { name: 'X', title: 'X' } };
    for (const type of TYPES) {
      expect((await reader.post(`/api/newsroom/${type}`, data)).status).toBe(403);
    }
  });

  test('sees published versions and no drafts', async () => {
    const draft = await make.article({ title: 'Chưa đăng' });
    const shown = await make.article({ title: 'Đã đăng', status: 'published' });
    await editor.save('article', shown.documentId, 'vi', { title: 'Đang sửa' });

    const list = await reader.get<Many>('/api/newsroom/articles?locale=vi');
    expect(list.body.data.map(({ title }) => title)).toEqual(['Đã đăng']);
    expect((await reader.get(`/api/newsroom/articles/${draft.documentId}`)).status).toBe(404);

    const graphql = await reader.graphql('{ newsroomArticles { title } }');
    expect(graphql.body).toEqual({ data: { newsroomArticles: [{ title: 'Đã đăng' }] } });
  });

  test('gets no drafts of a list with a filter that replaces "published only"', async () => {
    const draft = await make.article({ title: 'Còn giữ' });
    const shown = await make.article({ title: 'Đã ra' });
    await editor.create('list', undefined, {
      name: 'Kín',
      articles: {
        connect: [draft, shown].map(({ documentId }) => ({ documentId, locale: 'vi' })),
      },
    });
    await editor.publish('article', shown.documentId, 'vi');
    const ask = (filters: string) =>
      reader.graphql(
        `{ newsroomLists(filters: { name: { eq: "Kín" } }) { articles(filters: ${filters}) { title } } }`
      );
    const answered = (titles: string[]) => ({
      data: { newsroomLists: [{ articles: titles.map((title) => ({ title })) }] },
    });

    expect((await ask('{ title: { notNull: true } }')).body).toEqual(answered(['Đã ra']));
    expect((await ask('{ publishedAt: { notNull: false } }')).body).toEqual(answered([]));
    expect((await ask('{ publishedAt: { notNull: null } }')).body).toEqual(answered([]));
    expect((await ask('{ publishedAt: { null: true } }')).body).toEqual(answered([]));
  });

  test.each([
    'status=draft',
    'status[]=draft',
    'status[$eq]=draft',
    'publicationFilter=modified',
    'hasPublishedVersion=false',
  ])('is refused with ?%s', async (query) => {
    const { status, body } = await reader.get(`/api/newsroom/articles?${query}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ error: { details: { code: 'DRAFTS_NOT_ALLOWED' } } });
  });

  test.each([
    'filters[localizations][title][$contains]=a',
    'filters[$or][0][localizations][title]=a',
    'filters[related][localizations][title]=a',
    'sort=localizations.title',
    'sort[0]=localizations.title:desc',
    'filters[createdBy][firstname]=a',
    'populate[localizations][filters][localizations][title]=a',
    'populate[cover][populate][image][populate]=related',
    'populate[tags][count]=true',
    'populate[cover][populate][image][populate]=*',
    'filters[title][$or][0][$eq]=a',
    'filters[featured][$contains]=a',
    'populate[related][sort]=category.name',
  ])('is refused with ?%s', async (query) => {
    const { status } = await reader.get(`/api/newsroom/articles?${query}`);
    expect(status).toBe(400);
  });

  test('cannot find out about drafts through lists', async () => {
    for (const query of ['filters[articles][title][$startsWith]=C', 'sort=articles.title']) {
      const { status, body } = await reader.get(`/api/newsroom/lists?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { details: { code: 'QUERY_NOT_ALLOWED' } } });
    }
    const graphql = await reader.graphql<{ errors: { extensions: object }[] }>(
      '{ newsroomLists(filters: { articles: { title: { startsWith: "C" } } }) { name } }'
    );
    expect(graphql.body.errors[0]?.extensions).toMatchObject({
      error: { details: { code: 'QUERY_NOT_ALLOWED' } },
    });
  });

  test('gets no drafts over GraphQL at any level', async () => {
    for (const query of [
      '{ newsroomArticles(status: DRAFT) { title } }',
      '{ newsroomArticles { related(status: DRAFT) { title } } }',
      '{ a: newsroomArticles(publicationFilter: MODIFIED) { title } }',
    ]) {
      const { body } = await reader.graphql<{ errors?: object[] }>(query);
      expect(body.errors?.length).toBeGreaterThan(0);
      expect(JSON.stringify(body)).not.toContain('Chưa đăng');
    }
  });

  test('cannot make GraphQL fail by sorting a nested list by a relation', async () => {
    const authors = [(await make.author()).documentId, (await make.author()).documentId];
    await make.article({ authors, status: 'published' });
    await make.article({ authors, status: 'published' });
    for (const query of [
      '{ newsroomArticles { authors(sort: ["photo.name"]) { name } } }',
      '{ newsroomArticles { authors_connection(sort: ["photo.mime:desc"]) { nodes { name } } } }',
    ]) {
      const { body } = await reader.graphql<{ errors: { extensions: object }[] }>(query);
      expect(body.errors[0]?.extensions).toMatchObject({
        error: { details: { code: 'QUERY_MALFORMED' } },
      });
    }
  });

  test('still has filters, sorting, populate and pages of published content', async () => {
    const category = await make.category({ name: 'Nông nghiệp' });
    await make.article({ title: 'Lúa', category: category.documentId, status: 'published' });
    const query =
      'locale=vi&filters[category][slug]=nong-nghiep&sort=category.name,title:desc' +
      '&populate[category][fields]=name&populate[body][on][newsroom.text][populate]=*' +
      '&pagination[pageSize]=5&fields=title';
    const { status, body } = await reader.get<Many>(`/api/newsroom/articles?${query}`);
    expect(status).toBe(200);
    expect(body.data).toMatchObject([{ title: 'Lúa', category: { name: 'Nông nghiệp' } }]);
    expect(body.meta.pagination.total).toBe(1);
  });

  test('may not send queries without limits', async () => {
    const deep = `populate${'[related][populate]'.repeat(6)}=*`;
    const long = Array.from({ length: 200 }, (_, nth) => `filters[$or][${nth}][slug]=a`).join('&');
    for (const query of [deep, long]) {
      const { status, body } = await reader.get(`/api/newsroom/articles?${query}`);
      expect(status).toBe(400);
      expect(body).toMatchObject({ error: { details: { code: 'QUERY_TOO_LARGE' } } });
    }
  });
});

describe('a token', () => {
  test('that may write reads drafts too', async () => {
    await make.article({ title: 'Nháp cho biên tập' });
    const api = app.api(await app.createApiToken('full-access'));
    const { body } = await api.get<Many>(
      '/api/newsroom/articles?status=draft&filters[title]=Nháp cho biên tập'
    );
    expect(body.data).toHaveLength(1);
  });

  test('that is read-only reads what readers read', async () => {
    const api = app.api(await app.createApiToken('read-only'));
    expect((await api.get('/api/newsroom/articles?status=draft')).status).toBe(400);
    expect((await api.get('/api/newsroom/articles')).status).toBe(200);
  });
});

describe('the permissions of readers', () => {
  test('are not granted again after an administrator has revoked them', async () => {
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    await permissions.deleteMany({
      where: { action: { $startsWith: 'plugin::newsroom.tag.' }, role: { type: 'public' } },
    });
    await app.restart();
    expect((await app.api().get('/api/newsroom/tags')).status).toBe(403);
    expect((await app.api().get('/api/newsroom/topics')).status).toBe(200);
  });
});
