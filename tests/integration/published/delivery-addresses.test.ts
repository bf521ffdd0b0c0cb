import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';

interface Body {
  data: { documentId: string; slug: string; title: string; locale: string } | null;
  meta?: { locale: string; requestedLocale?: string };
  error?: { details: { code: string } };
}

const API = '/api/newsroom/published';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let side: PublishedSide;

async function start(fallbackLocales: string[]) {
  await app.restart({ newsroom: { delivery: { fallbackLocales } } });
  side = createPublishedSide(app.strapi);
}

beforeAll(async () => {
  app = await startApp();
  editor = createEditor(app.admin);
  make = createFactories(app);
  side = createPublishedSide(app.strapi);
});

/** Summary of the response to a path. */
async function asked(path: string) {
  const { status, headers, body } = await app.api().get<Body>(`${API}/${path}`);
  if (status === 301) return { status, to: headers.get('location') };
  return status === 200
    ? { status, title: body.data?.title, ...body.meta }
    : { status, code: body.error?.details.code };
}

const GONE = { status: 410, code: 'GONE' };
const MISSING = { status: 404, code: 'NOT_FOUND' };
const movedTo = (path: string) => ({ status: 301, to: `${API}/${path}` });

/** Publishes an article in Vietnamese. */
const publish = (title: string) => make.article({ title, locale: 'vi', status: 'published' });

async function publishAs(documentId: string, locale: string, slug: string, title = slug) {
  const { status } = await editor.publish('article', documentId, locale, { slug, title });
  expect(status).toBe(200);
  await side.settle();
}

describe('an article by its documentId', () => {
  test('is 410 in locales where it was published, and 404 where it never was', async () => {
    const { documentId } = await publish('Chỉ tiếng Việt');
    await side.settle();
    expect(await asked(`articles/${documentId}?locale=en`)).toEqual(MISSING);

    await publishAs(documentId, 'en', 'in-english-too');
    await editor.unpublish('article', documentId, 'en');
    await side.settle();
    expect(await asked(`articles/${documentId}?locale=en`)).toEqual(GONE);
    expect(await asked(`articles/${documentId}?locale=vi`)).toMatchObject({ status: 200 });
  });
});

test('a trailing slash does not change the response', async () => {
  const { documentId } = await publish('Gạch chéo');
  const tag = await make.tag({ name: 'Chéo' });
  await side.settle();
  await publishAs(documentId, 'vi', 'gach-moi');
  await editor.save('tag', tag.documentId, 'vi', { slug: 'cheo-moi' });
  await side.settle();
  for (const path of ['articles/gach-cheo', 'articles/gach-cheo/']) {
    expect(await asked(`${path}?locale=vi`)).toEqual(movedTo('articles/gach-moi?locale=vi'));
    expect(await asked(path)).toEqual(movedTo('articles/gach-moi'));
  }
  expect(await asked('Tags/cheo/?limit=5')).toEqual(movedTo('tags/cheo-moi?limit=5'));
  for (const path of ['articles/gach-moi/', 'tags/cheo-moi/']) {
    expect({ path, ...(await asked(path)) }).toMatchObject({ path, status: 200 });
  }
});

describe('a term or a list', () => {
  const lists = () => app.strapi.documents('plugin::newsroom.list');

  test('that is deleted is 410 under all its names', async () => {
    const [topic, source] = [
      await make.topic({ name: 'Hội hè' }),
      await make.source({ name: 'Báo cũ' }),
    ];
    const list = await lists().create({ data: { name: 'Khối', key: 'khoi' } as never });
    await side.settle();
    const before = ['topics/hoi-he', 'sources/bao-cu', 'lists/khoi'];
    for (const path of before) expect(await asked(path)).toMatchObject({ status: 200 });

    await editor.remove('topic', topic.documentId, '*');
    await editor.remove('source', source.documentId, '*');
    await lists().delete({ documentId: list.documentId });
    await side.settle();
    const byId = [
      `topics/${topic.documentId}`,
      `sources/${source.documentId}`,
      `lists/${list.documentId}`,
    ];
    for (const path of [...before, ...byId]) {
      expect({ path, ...(await asked(path)) }).toEqual({ path, ...GONE });
    }
    expect(await asked('lists/khong-co')).toEqual(MISSING);
    const query = '{ newsroomPublishedList(key: "khoi") { name } }';
    expect((await app.api().graphql(query)).body).toEqual({
      data: { newsroomPublishedList: null },
    });
  });

  test('whose key has changed redirects to the new one', async () => {
    const data = { name: 'Trang nhất', key: 'trang-nhat' };
    const { documentId } = await lists().create({ data: data as never });
    await side.settle();
    await lists().update({ documentId, data: { key: 'trang-dau' } as never });
    await side.settle();
    expect(await asked('lists/trang-nhat?locale=en')).toEqual(movedTo('lists/trang-dau?locale=en'));
    expect(await asked('lists/trang-nhat/')).toEqual(movedTo('lists/trang-dau'));
    for (const name of ['trang-dau', documentId]) {
      expect(await asked(`lists/${name}`)).toMatchObject({ status: 200 });
    }
    const query = '{ newsroomPublishedList(key: "trang-nhat") { key } }';
    expect((await app.api().graphql(query)).body).toEqual({
      data: { newsroomPublishedList: { key: 'trang-dau' } },
    });
  });
});

test('an article that takes back an old slug during the look-up is found and does not redirect to itself', async () => {
  const { documentId } = await publish('Đi rồi về');
  await side.settle();
  await publishAs(documentId, 'vi', 'di-roi');
  const pages = app.strapi.db.query('plugin::newsroom.published-page');
  const rename = (slug: string) => pages.update({ where: { documentId }, data: { slug } });
  afterFirstQuestion(() => rename('di-roi-ve'));
  const delivery = app.strapi.plugin('newsroom').service<{
    article: (asked: { slug: string }) => Promise<{ kind: string; slug?: string }>;
  }>('delivery');
  const outcome = await delivery.article({ slug: 'di-roi-ve' });
  await rename('di-roi');
  expect([outcome.kind, outcome.slug]).toEqual(['found', undefined]);
});

/** Runs a write between the first and the second statement for a page. */
function afterFirstQuestion(write: () => Promise<unknown>) {
  const knex = app.strapi.db.connection;
  const client = knex.client as { acquireConnection: () => Promise<unknown> };
  const acquire = client.acquireConnection.bind(client);
  let isAsked = false;
  const note = ({ sql }: { sql: string }) => {
    isAsked ||= sql.includes(' as previous');
  };
  knex.on('query', note);
  const spy = jest.spyOn(client, 'acquireConnection').mockImplementation(async () => {
    if (isAsked) {
      knex.off('query', note);
      spy.mockRestore();
      await write();
    }
    return acquire();
  });
}

describe('with fallback locales', () => {
  beforeAll(() => start(['vi']));
  afterAll(() => start([]));

  test('an article that is translated later redirects to the slug of its translation', async () => {
    const { documentId } = await publish('Tàu mới');
    await side.settle();
    const standIn = { status: 200, title: 'Tàu mới', locale: 'vi', requestedLocale: 'en' };
    expect(await asked('articles/tau-moi?locale=en')).toEqual(standIn);
    expect(await asked(`articles/${documentId}?locale=en`)).toEqual(standIn);

    await publishAs(documentId, 'en', 'new-ship', 'New ship');
    expect(await asked('articles/tau-moi?locale=en')).toEqual(
      movedTo('articles/new-ship?locale=en')
    );
    expect(await asked('articles/new-ship?locale=en')).toMatchObject({ title: 'New ship' });
    expect(await asked('articles/tau-moi?locale=vi')).toMatchObject({ title: 'Tàu mới' });
    const query = '{ newsroomPublishedArticle(slug: "tau-moi", locale: "en") { slug title } }';
    expect((await app.api().graphql(query)).body).toEqual({
      data: { newsroomPublishedArticle: { slug: 'new-ship', title: 'New ship' } },
    });
  });

  test('an old slug of the requested locale has priority over a slug of another locale', async () => {
    const renamed = await publish('Diễn đàn biển');
    await publishAs(renamed.documentId, 'en', 'forum');
    await publishAs(renamed.documentId, 'en', 'forum-of-the-sea');
    const other = await publish('Hội thảo');
    await publishAs(other.documentId, 'vi', 'forum', 'Hội thảo');
    expect(await asked('articles/forum?locale=en')).toEqual(
      movedTo('articles/forum-of-the-sea?locale=en')
    );
    expect(await asked('articles/forum?locale=vi')).toMatchObject({ title: 'Hội thảo' });
  });

  test('old slugs of any locale redirect to the best version in one step', async () => {
    const { documentId } = await publish('Cảng cũ');
    await side.settle();
    await publishAs(documentId, 'vi', 'cang-moi');
    expect(await asked('articles/cang-cu?locale=en')).toEqual(
      movedTo('articles/cang-moi?locale=en')
    );
    await publishAs(documentId, 'en', 'new-port');
    expect(await asked('articles/cang-cu?locale=en')).toEqual(
      movedTo('articles/new-port?locale=en')
    );
    // Once unpublished in English, its English slug leads to the Vietnamese page.
    await editor.unpublish('article', documentId, 'en');
    await side.settle();
    expect(await asked('articles/new-port?locale=en')).toEqual(
      movedTo('articles/cang-moi?locale=en')
    );
    await editor.unpublish('article', documentId, 'vi');
    await side.settle();
    for (const name of ['cang-cu', 'cang-moi', 'new-port', documentId]) {
      expect({ name, ...(await asked(`articles/${name}?locale=en`)) }).toEqual({ name, ...GONE });
    }
    expect(await asked('articles/khong-co?locale=en')).toEqual(MISSING);
  });
});
