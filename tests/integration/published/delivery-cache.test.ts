import { setTimeout } from 'node:timers/promises';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { runOnPostgres } from '../../support/databases';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { getDatabase } from '../../support/test-file';
import { waitUntil } from '../../support/waiting';

const API = '/api/newsroom/published';
const ARTICLE = 'articles/duoc-giu';
const CHANGES = 'newsroom_published_changes';

let app: App;
let documentId: string;

const settle = () => createPublishedSide(app.strapi).settle();

async function ask(path: string, headers: Record<string, string> = {}) {
  const {
    status,
    body,
    headers: given,
  } = await app.api().get<{ data?: { title: string } }>(`${API}/${path}`, headers);
  return { status, title: body.data?.title, cacheControl: given.get('cache-control') };
}

beforeAll(async () => {
  app = await startApp();
  const make = createFactories(app);
  ({ documentId } = await make.article({ title: 'Được giữ', status: 'published' }));
  await make.article({ title: 'Chưa ai đọc', status: 'published' });
  await settle();
});

/** Statements that read pages during a request for the article. */
async function pagesAsked(): Promise<string[]> {
  const asked: string[] = [];
  const note = ({ sql }: { sql: string }) => asked.push(sql);
  app.strapi.db.connection.on('query', note);
  await ask(ARTICLE);
  app.strapi.db.connection.off('query', note);
  return asked.filter((sql) => sql.includes('newsroom_published_pages'));
}

test('cached responses stay valid while editors change drafts and their links', async () => {
  const editor = createEditor(app.admin);
  const tag = await createFactories(app).tag({ name: 'Chưa dùng' });
  await settle();
  await ask(ARTICLE);
  expect(await pagesAsked()).toEqual([]);

  const saved = await editor.save('article', documentId, 'vi', { tags: [tag.documentId] });
  expect(saved.status).toBe(200);
  await settle();
  expect(await pagesAsked()).toEqual([]);

  await editor.publish('article', documentId, 'vi', { title: 'Được giữ' });
  await settle();
  expect(await pagesAsked()).not.toEqual([]);
});

/** Removes the change log, which nodes check for changes, while `run` runs. */
async function withoutChangeLog(run: () => Promise<void>): Promise<void> {
  const { connection } = app.strapi.db;
  await connection.schema.renameTable(CHANGES, `${CHANGES}_away`);
  try {
    await run();
  } finally {
    await connection.schema.renameTable(`${CHANGES}_away`, CHANGES);
  }
}

/** Waits longer than the 500 ms for which a cache entry is used without a check. */
const untilMistrusted = () => setTimeout(600);

const FRESH = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600';

test('a cached response is used while it cannot be checked for changes, and is updated afterwards', async () => {
  const kept = { status: 200, title: 'Được giữ' };
  expect(await ask(ARTICLE)).toEqual({ ...kept, cacheControl: FRESH });
  await withoutChangeLog(async () => {
    await untilMistrusted();
    for (const headers of [{}, { 'accept-encoding': 'br' }, {}]) {
      expect(await ask(ARTICLE, headers)).toEqual({ ...kept, cacheControl: 'no-cache' });
    }
    expect((await ask('articles/chua-ai-doc')).status).toBe(500);
  });
  await createEditor(app.admin).publish('article', documentId, 'vi', { title: 'Đổi rồi' });
  await settle();
  expect(await ask(ARTICLE)).toEqual({ status: 200, title: 'Đổi rồi', cacheControl: FRESH });
});

test('an article unpublished on this node is not shown, even if the database does not respond', async () => {
  await createEditor(app.admin).publish('article', documentId, 'vi', { title: 'Sẽ gỡ' });
  await settle();
  expect((await ask(ARTICLE)).status).toBe(200);
  const { status } = await app.admin.post(
    `/content-manager/collection-types/plugin::newsroom.article/${documentId}/actions/unpublish?locale=vi`,
    {}
  );
  expect(status).toBe(200);
  await settle();
  await withoutChangeLog(async () => {
    expect((await ask(ARTICLE)).status).toBe(500);
  });
  expect((await ask(ARTICLE)).status).toBe(410);
  await createEditor(app.admin).publish('article', documentId, 'vi', { title: 'Được giữ' });
  await settle();
});

test('a cached response is not used beyond the maximum age', async () => {
  await app.restart({ newsroom: { delivery: { staleWhileRevalidate: 8 } } });
  expect((await ask(ARTICLE)).status).toBe(200);
  await withoutChangeLog(async () => {
    await untilMistrusted();
    expect((await ask(ARTICLE)).status).toBe(200);
    await setTimeout(8_000);
    expect((await ask(ARTICLE)).status).toBe(500);
  });
  await untilMistrusted();
  expect((await ask(ARTICLE)).status).toBe(200);
});

const onPostgres = databaseKind === 'postgres' ? test : () => undefined;

onPostgres('what is kept outlives a database that takes no connections', async () => {
  await app.restart({});
  const { DATABASE_URL = '' } = (await getDatabase()).env;
  const name = new URL(DATABASE_URL).pathname.slice(1);
  const maintenance = new URL('/postgres', DATABASE_URL).href;
  expect((await ask(ARTICLE)).status).toBe(200);
  await runOnPostgres(maintenance, `alter database "${name}" with allow_connections false`);
  try {
    await runOnPostgres(
      maintenance,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`
    );
    await untilMistrusted();
    for (let nth = 0; nth < 5; nth += 1) {
      expect(await ask(ARTICLE)).toMatchObject({ status: 200, cacheControl: 'no-cache' });
    }
  } finally {
    await runOnPostgres(maintenance, `alter database "${name}" with allow_connections true`);
  }
  await waitUntil(
    'the node hears of changes again',
    async () => (await ask(ARTICLE)).cacheControl === FRESH
  );
});
