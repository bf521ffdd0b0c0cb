import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;

beforeAll(async () => {
  app = await startApp({ graphql: false });
  editor = createEditor(app.admin);
  make = createFactories(app);
});

/** Fewer rounds on SQLite, which has a single writer and therefore no races. */
const ROUNDS = Number(process.env.SLUG_ROUNDS ?? (databaseKind === 'sqlite' ? 3 : 10));

/** The database's error message. The driver's errors are not instances of the test's `Error`. */
const refusal = (query: PromiseLike<unknown>): PromiseLike<string> =>
  query.then(
    () => 'accepted',
    (error: { message: string }) => error.message
  );

describe('a slug', () => {
  test.each([
    ['vi', 'Đường sắt đô thị', 'duong-sat-do-thi'],
    ['en', '  Five things — to know!  ', 'five-things-to-know'],
    ['vi', 'ភ្នំពេញ', 'bhnmbeny'],
    ['vi', '河内地铁', 'he-nei-di-tie'],
    ['vi', '🙂', 'article'],
  ])('in %s is made from "%s"', async (locale, title, slug) => {
    const { status, body } = await editor.create('article', locale, { title });
    expect(status).toBe(201);
    expect(body.data.slug).toBe(slug);
  });

  test('suggested in the admin equals the one that a save would generate', async () => {
    await editor.create('article', 'vi', { title: 'Mùa nước nổi' });
    const { body } = await app.admin.post('/content-manager/uid/generate?locale=vi', {
      contentTypeUID: 'plugin::newsroom.article',
      field: 'slug',
      data: { title: 'Mùa nước nổi' },
    });
    expect(body).toEqual({ data: 'mua-nuoc-noi-2' });
  });

  test('generated automatically gets a counter if it is in use', async () => {
    const first = await make.article({ title: 'Chợ nổi', status: 'published' });
    const second = await make.article({ title: 'Chợ nổi', status: 'published' });
    const third = await make.article({ title: 'Chợ nổi', slug: 'cho-noi', status: 'published' });
    expect([first, second, third].map((article) => article['slug'])).toEqual([
      'cho-noi',
      'cho-noi-2',
      'cho-noi-3',
    ]);
  });

  test('generated automatically stays automatic when the title changes, and is regenerated at publish', async () => {
    const draft = (await editor.create('article', 'vi', { title: 'Bão số ba' })).body.data;
    await editor.save('article', draft.documentId, 'vi', {
      title: 'Bão số 3 đổi hướng',
      slug: 'bao-so-ba',
    });
    await make.article({ title: 'Khác', slug: 'bao-so-ba', status: 'published' });

    const published = await editor.publish('article', draft.documentId, 'vi');
    expect(published.status).toBe(200);
    const read = await editor.read('article', draft.documentId, 'vi', 'published');
    expect(read.body.data.slug).not.toBe('bao-so-ba');
    expect(read.body.data['status']).not.toBe('modified');
  });

  test('typed by hand may be shared by drafts, but the second publish is rejected with its path', async () => {
    const save = () => editor.create('article', 'vi', { title: 'Một tin', slug: 'tin-chung' });
    const [first, second] = [(await save()).body.data, (await save()).body.data];
    expect([first.slug, second.slug]).toEqual(['tin-chung', 'tin-chung']);

    expect((await editor.publish('article', first.documentId, 'vi')).status).toBe(200);
    const refused = await editor.publish('article', second.documentId, 'vi');
    expect(refused.status).toBe(400);
    expect(refused.body.error?.details).toMatchObject({
      code: 'SLUG_TAKEN',
      path: ['slug'],
      slug: 'tin-chung',
      locale: 'vi',
    });
  });

  test('is free in another locale', async () => {
    await make.article({ title: 'Tết', slug: 'le-hoi', locale: 'vi', status: 'published' });
    const english = await make.article({
      title: 'Fair',
      slug: 'le-hoi',
      locale: 'en',
      status: 'published',
    });
    expect(english['slug']).toBe('le-hoi');
  });

  test('is free again once its owner is unpublished', async () => {
    const owner = await make.article({ title: 'A', slug: 'tam-thoi', status: 'published' });
    await editor.unpublish('article', owner.documentId, 'vi');
    const next = await make.article({ title: 'B', slug: 'tam-thoi', status: 'published' });
    expect(next['slug']).toBe('tam-thoi');
  });

  test.each(['không dấu', 'a/b', '<script>', 'a b'])('"%s" is refused', async (slug) => {
    const { status, body } = await editor.create('article', 'vi', { title: 'X', slug });
    expect(status).toBe(400);
    expect(body.error?.details).toMatchObject({ code: 'SLUG_INVALID', path: ['slug'] });
  });

  test('of a term typed by hand is rejected at once if it is in use', async () => {
    await make.tag({ name: 'Cà phê', slug: 'ca-phe' });
    const { status, body } = await editor.create('tag', 'vi', { name: 'Khác', slug: 'ca-phe' });
    expect(status).toBe(400);
    expect(body.error?.details).toMatchObject({ code: 'SLUG_TAKEN', path: ['slug'] });
  });

  test('of a source and the key of a list are unique too', async () => {
    await make.source({ name: 'Thông tấn' });
    expect((await make.source({ name: 'Thông tấn' }))['slug']).toBe('thong-tan-2');
    await editor.create('list', undefined, { name: 'Nổi bật', key: 'hero' });
    const second = await editor.create('list', undefined, { name: 'Khác', key: 'hero' });
    expect(second.body.error?.details).toMatchObject({ code: 'SLUG_TAKEN', path: ['key'] });
  });

  test('of a copied term is different', async () => {
    const tag = await make.tag({ name: 'Bản gốc' });
    const copy = await app.strapi
      .documents('plugin::newsroom.tag')
      .clone({ documentId: tag.documentId, locale: '*' });
    expect(copy?.entries.map((entry) => entry.slug)).toEqual(['ban-goc-2', 'ban-goc-2']);
  });
});

describe('the database', () => {
  test('rejects two published rows with the same slug, even if written by SQL', async () => {
    await make.article({ title: 'Chủ', slug: 'chi-mot', status: 'published' });
    const other = await make.article({ title: 'Kẻ', slug: 'chi-hai', status: 'published' });
    const update = app.strapi.db
      .connection('newsroom_articles')
      .where({ document_id: other.documentId })
      .whereNotNull('published_at')
      .update({ slug: 'chi-mot' });
    expect(await refusal(update)).toMatch(/unique/i);
  });

  test('keeps the constraint after a restart and after a schema change', async () => {
    await app.strapi.db.connection.raw('drop index newsroom_articles_published_slug_unique');
    await make.article({ title: 'Một', slug: 'hai-lan', status: 'published' });
    const other = await make.article({ title: 'Hai', slug: 'lan-hai', status: 'published' });
    await app.strapi.db
      .connection('newsroom_articles')
      .where({ document_id: other.documentId })
      .update({ slug: 'hai-lan' });
    // Strapi adds missing columns; on SQLite that recreates the table.
    await app.strapi.db.connection.schema.alterTable('newsroom_articles', (table) => {
      table.dropColumn('kicker');
    });
    await app.restart();
    make = createFactories(app);

    const slugs = await app.strapi.db
      .connection<{ slug: string }>('newsroom_articles')
      .whereNotNull('published_at')
      .where('slug', 'like', 'hai-lan%')
      .select('slug')
      .orderBy('slug');
    expect(slugs.map(({ slug }) => slug)).toEqual(['hai-lan', 'hai-lan-2']);
    const update = app.strapi.db
      .connection('newsroom_articles')
      .where({ slug: 'hai-lan-2' })
      .update({ slug: 'hai-lan' });
    expect(await refusal(update)).toMatch(/unique/i);
  });
});

describe('two editors at the same time', () => {
  test(`publish one hand-typed slug ${ROUNDS} times: one is published, one gets 400, never a 500`, async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const slug = `tranh-nhau-${round}x`;
      const drafts = await Promise.all([
        editor.create('article', 'vi', { title: `Trái ${round}`, slug }),
        editor.create('article', 'vi', { title: `Phải ${round}`, slug }),
      ]);
      const answers = await Promise.all(
        drafts.map(({ body }) => editor.publish('article', body.data.documentId, 'vi'))
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
      const refused = answers.find(({ status }) => status === 400);
      expect(refused?.body.error?.details).toMatchObject({ code: 'SLUG_TAKEN' });
      const owners = await app.strapi
        .documents('plugin::newsroom.article')
        .findMany({ filters: { slug }, status: 'published' });
      expect(owners).toHaveLength(1);
    }
  }, 480_000);

  test('publish the same title: both are published, with different slugs', async () => {
    for (let round = 0; round < 10; round += 1) {
      const title = `Cùng tên ${'x'.repeat(round + 1)}`;
      const ids: string[] = [];
      for (const nth of [1, 2, 3]) {
        // The same slug in all three drafts, as if they had been saved at the same time.
        const { documentId } = (await editor.create('article', 'vi', { title })).body.data;
        await app.strapi.db
          .connection('newsroom_articles')
          .where({ document_id: documentId })
          .update({ slug: `cung-ten-${'x'.repeat(round + 1)}` });
        ids[nth - 1] = documentId;
      }
      const answers = await Promise.all(ids.map((id) => editor.publish('article', id, 'vi')));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(new Set(answers.map(({ body }) => body.data.slug)).size).toBe(3);
    }
  }, 240_000);
});

describe('bulk publish', () => {
  test('publishes what it can and reports on each of the others', async () => {
    await make.article({ title: 'Có rồi', slug: 'da-co', status: 'published' });
    const good = (await editor.create('article', 'vi', { title: 'Tốt' })).body.data;
    const taken = (await editor.create('article', 'vi', { title: 'Trùng', slug: 'da-co' })).body
      .data;
    const untitled = (await editor.create('article', 'vi', { lead: 'Chưa có tiêu đề' })).body.data;

    const ids = [taken, good, untitled].map(({ documentId }) => documentId);
    const { status, body } = await editor.bulkPublish('article', ids, 'vi');

    expect(status).toBe(400);
    expect(body.error?.details).toMatchObject({
      code: 'BULK_PUBLISH_INCOMPLETE',
      published: [good.documentId],
      failed: [
        { documentId: taken.documentId, code: 'SLUG_TAKEN', path: ['slug'] },
        { documentId: untitled.documentId, code: 'ValidationError' },
      ],
    });
    const read = await editor.read('article', good.documentId, 'vi', 'published');
    expect(read.body.data.slug).toBe('tot');
  });

  test('returns the count if all succeeded', async () => {
    const ids: string[] = [];
    for (const title of ['Một hai', 'Ba bốn']) {
      ids.push((await editor.create('article', 'vi', { title })).body.data.documentId);
    }
    const { status, body } = await editor.bulkPublish('article', ids, 'vi');
    expect([status, body.count]).toEqual([200, 2]);
  });
});
