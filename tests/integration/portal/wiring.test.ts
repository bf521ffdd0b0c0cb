import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Many } from '../../support/http';
import { spawnApp } from '../../support/spawned-app';

const TYPES = [
  'article',
  'category',
  'topic',
  'tag',
  'author',
  'source',
  'list',
  'banner-position',
  'banner',
  'site',
];

describe('starting', () => {
  test('stops at an unknown plugin option, and names it', async () => {
    await expect(startApp({ newsroom: { slugs: { maxLenght: 80 } } })).rejects.toThrow(
      /Unrecognized key: "maxLenght"\s+→ at slugs/
    );
  });

  test('stops at a wrong plugin option, and says what was expected', async () => {
    await expect(startApp({ newsroom: { slugs: { maxLength: 5 } } })).rejects.toThrow(
      /expected number to be >=20\s+→ at slugs\.maxLength/
    );
  });

  test('works repeatedly on the same database', async () => {
    const app = await startApp();
    const { documentId } = await app.strapi
      .documents('plugin::newsroom.source')
      .create({ data: { name: 'The Gazette', kind: 'outlet' } });

    await app.restart();

    const found = await app.strapi.documents('plugin::newsroom.source').findOne({ documentId });
    expect(found?.name).toBe('The Gazette');
    expect((await app.admin.get('/admin/users/me')).status).toBe(200);
    await app.stop();
  });
});

describe('a separate process', () => {
  test('can be killed, and the next one has everything that was acknowledged', async () => {
    const killed = await spawnApp();
    const created = await killed
      .api(await killed.createApiToken('full-access'))
      .post('/api/newsroom/sources', { data: { name: 'The Herald', kind: 'outlet' } });
    expect(created.status).toBe(201);
    await killed.kill();
    await expect(killed.process.ended).resolves.toBe('SIGKILL');

    const next = await spawnApp();
    const { body } = await next
      .api(await next.createApiToken('read-only'))
      .get<Many>('/api/newsroom/sources');
    expect(body.data.map(({ name }) => name)).toContain('The Herald');
    await next.stop();
    await expect(next.process.ended).resolves.toBe(0);
  });
});

describe('the running app', () => {
  let app: App;

  beforeAll(async () => {
    app = await startApp();
  });

  test('runs on the database of this project', () => {
    expect(app.strapi.db.dialect.client).toBe(databaseKind);
  });

  test.each(TYPES)('has a table for %s', async (type) => {
    const { tableName } = app.strapi.db.metadata.get(`plugin::newsroom.${type}`);
    expect(await app.strapi.db.connection.schema.hasTable(tableName)).toBe(true);
  });

  test('lets readers read the native REST API, and write nothing', async () => {
    expect((await app.api().get('/api/newsroom/articles')).status).toBe(200);
    const write = await app.api().post('/api/newsroom/articles', { data: { title: 'X' } });
    expect(write.status).toBe(403);
  });

  test('answers over REST to a full-access API token', async () => {
    const api = app.api(await app.createApiToken('full-access'));
    const { status, body } = await api.get('/api/newsroom/articles');
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: [], meta: { pagination: { total: 0 } } });
  });

  test('answers over GraphQL to a full-access API token', async () => {
    const api = app.api(await app.createApiToken('full-access'));
    const { status, body } = await api.graphql('{ newsroomArticles { documentId } }');
    expect(status).toBe(200);
    expect(body).toEqual({ data: { newsroomArticles: [] } });
  });

  test('lets the super admin in', async () => {
    const { status, body } = await app.admin.get('/admin/users/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ data: { roles: [{ code: 'strapi-super-admin' }] } });
  });
});
