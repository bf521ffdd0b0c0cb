import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { documentsOf, rowsOf } from '../../support/documents';
import type { Row } from '../../support/documents';
import type { Editor, Saved } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { statementsOf } from '../../support/statements';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;

beforeAll(async () => {
  app = await startApp({ graphql: false });
  editor = createEditor(app.admin);
  make = createFactories(app);
});

/** One line per row: `locale: name (slug) ← followed locale`. */
async function lines(type: string, documentId: string): Promise<string[]> {
  const rows = await rowsOf(app.strapi, type, { documentId });
  return rows
    .map(({ locale, name, slug, followsLocale }) => {
      const words = `${locale}: ${String(name)} (${String(slug)})`;
      return typeof followsLocale === 'string' ? `${words} ← ${followsLocale}` : words;
    })
    .sort();
}

describe('a term', () => {
  test.each(['category', 'topic', 'tag', 'author'] as const)(
    '(%s) exists in every locale as soon as it is created',
    async (type) => {
      const { documentId } = await make[type]({ name: `Mới ${type}` });
      expect(await lines(type, documentId)).toEqual([
        `en: Mới ${type} (moi-${type}) ← vi`,
        `vi: Mới ${type} (moi-${type})`,
      ]);
    }
  );

  test('follows its original locale until an editor translates it', async () => {
    const { documentId } = (await editor.create('tag', 'vi', { name: 'Kinh tế' })).body.data;
    await editor.save('tag', documentId, 'vi', { name: 'Kinh tế tỉnh', slug: 'kinh-te-tinh' });
    expect(await lines('tag', documentId)).toEqual([
      'en: Kinh tế tỉnh (kinh-te-tinh) ← vi',
      'vi: Kinh tế tỉnh (kinh-te-tinh)',
    ]);

    // As the admin's form sends it: all fields, including internal ones.
    const form = (await editor.read('tag', documentId, 'en')).body.data;
    await editor.save('tag', documentId, 'en', { ...form, name: 'Economy' });
    await editor.save('tag', documentId, 'vi', { name: 'Kinh tế' });
    expect(await lines('tag', documentId)).toEqual([
      'en: Economy (economy)',
      'vi: Kinh tế (kinh-te-tinh)',
    ]);
  });

  test('does not count as translated after a save without changes of text', async () => {
    const { documentId } = await make.category({ name: 'Thể thao' });
    await editor.save('category', documentId, 'en', { name: 'Thể thao', order: 7 });
    expect(await lines('category', documentId)).toEqual([
      'en: Thể thao (the-thao) ← vi',
      'vi: Thể thao (the-thao)',
    ]);
    const orders = await rowsOf(app.strapi, 'category', { documentId });
    expect(orders.map(({ order }) => order)).toEqual([7, 7]);
  });

  test('written in English is followed by Vietnamese', async () => {
    const { documentId } = await make.author({
      name: 'John Reed',
      locale: 'en',
      bio: 'A reporter',
    });
    const vi = await documentsOf(app.strapi, 'author').findOne({ documentId, locale: 'vi' });
    expect(vi).toMatchObject({ name: 'John Reed', bio: 'A reporter' });
    expect(await lines('author', documentId)).toContain('vi: John Reed (john-reed) ← en');
  });

  test('keeps its rows and links when a translation is deleted', async () => {
    const tag = await make.tag({ name: 'Lúa gạo' });
    await editor.save('tag', tag.documentId, 'en', { name: 'Rice' });
    const article = await make.article({ title: 'Rice', locale: 'en', tags: [tag.documentId] });

    expect((await editor.remove('tag', tag.documentId, 'en')).status).toBe(200);
    expect(await lines('tag', tag.documentId)).toEqual([
      'en: Lúa gạo (lua-gao) ← vi',
      'vi: Lúa gạo (lua-gao)',
    ]);
    const [row] = await rowsOf(app.strapi, 'article', { documentId: article.documentId }, ['tags']);
    expect((row?.['tags'] as Row[]).map(({ documentId }) => documentId)).toEqual([tag.documentId]);
  });

  test('is deleted with its last translation', async () => {
    const { documentId } = await make.tag({ name: 'Một lần' });
    expect((await editor.remove('tag', documentId, 'vi')).status).toBe(200);
    expect(await lines('tag', documentId)).toEqual([]);
  });

  test('gets another slug if a translation already uses it', async () => {
    const first = await make.tag({ name: 'Sông', locale: 'vi' });
    await editor.save('tag', first.documentId, 'en', { name: 'Hồ', slug: 'ho' });
    const second = await make.tag({ name: 'Hồ', locale: 'vi' });
    expect(await lines('tag', second.documentId)).toEqual(['en: Hồ (ho-2) ← vi', 'vi: Hồ (ho)']);
  });

  test('does not show readers which locale it follows', async () => {
    const api = app.api(await app.createApiToken('full-access'));
    const { body } = await api.get<{ data: object[] }>('/api/newsroom/tags?locale=en');
    expect(body.data.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toContain('followsLocale');
    const asked = await api.get('/api/newsroom/tags?filters[followsLocale][$null]=true');
    expect(asked.status).toBe(400);
  });

  test('can be linked from any locale', async () => {
    const category = await make.category({ name: 'Xã hội', locale: 'vi' });
    const { status, body } = await editor.create('article', 'en', {
      title: 'Society',
      category: { connect: [{ documentId: category.documentId }], disconnect: [] },
    });
    expect(status).toBe(201);
    const [row] = await rowsOf(app.strapi, 'article', { documentId: body.data.documentId }, [
      'category',
    ]);
    expect(row?.['category']).toMatchObject({ documentId: category.documentId, locale: 'en' });
  });
});

describe('the tree of categories', () => {
  test('is the same in every locale', async () => {
    const root = await make.category({ name: 'Gốc' });
    const branch = await make.category({ name: 'Nhánh', parent: root.documentId });
    const other = await make.category({ name: 'Gốc khác' });
    const parents = async () =>
      (await rowsOf(app.strapi, 'category', { documentId: branch.documentId }, ['parent'])).map(
        ({ locale, parent }) => [locale, (parent as Row).locale, (parent as Row).documentId]
      );
    expect(await parents()).toEqual([
      ['vi', 'vi', root.documentId],
      ['en', 'en', root.documentId],
    ]);

    await editor.save('category', branch.documentId, 'en', {
      parent: { connect: [{ documentId: other.documentId }], disconnect: [] },
    });
    expect(await parents()).toEqual([
      ['vi', 'vi', other.documentId],
      ['en', 'en', other.documentId],
    ]);
  });

  test('rejects loops of any length', async () => {
    const a = await make.category({ name: 'A' });
    const b = await make.category({ name: 'B', parent: a.documentId });
    const c = await make.category({ name: 'C', parent: b.documentId });
    for (const parent of [a, b, c]) {
      const { status, body } = await editor.save('category', a.documentId, 'en', {
        parent: { connect: [{ documentId: parent.documentId }], disconnect: [] },
      });
      expect(status).toBe(400);
      expect(body.error?.details).toMatchObject({ code: 'CATEGORY_LOOP', path: ['parent'] });
    }
    const [row] = await rowsOf(app.strapi, 'category', { documentId: a.documentId }, ['parent']);
    expect(row?.['parent']).toBeNull();
  });

  test('has no loop after two simultaneous moves', async () => {
    for (let round = 0; round < 10; round += 1) {
      const [a, b] = [await make.category(), await make.category()];
      const move = (child: Row | { documentId: string }, parent: { documentId: string }) =>
        editor.save('category', child.documentId, 'vi', {
          parent: { connect: [{ documentId: parent.documentId }], disconnect: [] },
        });
      const answers = await Promise.all([move(a, b), move(b, a)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    }
  });
});

describe('a locale added later', () => {
  test('has all terms at once; thousands take few statements', async () => {
    const now = new Date();
    const count = 3000;
    const rows = Array.from({ length: count }, (_, nth) => ({
      document_id: `bulk${nth}`,
      name: `Thẻ ${nth}`,
      slug: `the-${nth}`,
      locale: 'vi',
      published_at: databaseKind === 'sqlite' ? now.getTime() : now,
      created_at: databaseKind === 'sqlite' ? now.getTime() : now,
      updated_at: databaseKind === 'sqlite' ? now.getTime() : now,
    }));
    await app.strapi.db.connection.batchInsert('newsroom_tags', rows, 100);
    const parent = await make.category({ name: 'Cha' });
    const child = await make.category({ name: 'Con', parent: parent.documentId });

    const statements = await statementsOf(app, async () => {
      const { status } = await app.admin.post('/i18n/locales', {
        code: 'km',
        name: 'Khmer (km)',
        isDefault: false,
      });
      expect(status).toBe(200);
    });
    // Guards against one query per term.
    expect(statements.length).toBeLessThan(count / 2);
    expect(await rowsOf(app.strapi, 'tag', { locale: 'km', followsLocale: 'vi' })).toHaveLength(
      (await rowsOf(app.strapi, 'tag', { locale: 'vi' })).length
    );
    const [row] = await rowsOf(
      app.strapi,
      'category',
      { documentId: child.documentId, locale: 'km' },
      ['parent']
    );
    expect(row?.['parent']).toMatchObject({ documentId: parent.documentId, locale: 'km' });
  }, 240_000);

  test('and deleted again leaves every term with its own text', async () => {
    const { body } = await app.admin.get<{ id: number; code: string }[]>('/i18n/locales');
    const khmer = body.find(({ code }) => code === 'km');
    const { documentId } = await make.topic({ name: 'ប្រធានបទ', locale: 'km' });
    expect(await lines('topic', documentId)).toContainEqual(expect.stringMatching(/^vi: .* ← km$/));

    expect((await app.admin.delete(`/i18n/locales/${khmer?.id}`)).status).toBe(200);
    const rows = await rowsOf(app.strapi, 'topic', { documentId });
    expect(rows.map(({ locale, followsLocale }) => [locale, followsLocale])).toEqual([
      ['vi', null],
      ['en', 'vi'],
    ]);
  });
});

describe('a locale that the site does not have', () => {
  test.each([
    ['tag', { name: 'X' }],
    ['article', { title: 'X' }],
  ])('rejects a document of type %s', async (type, data) => {
    const api = app.api(await app.createApiToken('full-access'));
    const rest = await api.post<Saved>(`/api/newsroom/${type}s?locale=xx`, { data });
    expect(rest.status).toBe(400);
    expect(rest.body.error?.details).toMatchObject({ code: 'LOCALE_UNKNOWN', path: ['locale'] });
    expect((await editor.create(type, 'xx', data)).status).toBe(400);
    expect(await rowsOf(app.strapi, type, { locale: 'xx' })).toEqual([]);
  });
});

describe('a start', () => {
  test('completes terms that were written by SQL', async () => {
    const now = databaseKind === 'sqlite' ? Date.now() : new Date();
    await app.strapi.db.connection('newsroom_topics').insert({
      document_id: 'imported',
      name: 'Nhập',
      slug: 'nhap',
      locale: 'en',
      published_at: now,
      created_at: now,
      updated_at: now,
    });
    await app.restart();
    make = createFactories(app);
    expect(await lines('topic', 'imported')).toEqual(['en: Nhập (nhap)', 'vi: Nhập (nhap) ← en']);
  });

  test('does not change existing locales', async () => {
    await app.admin.post('/i18n/locales', { code: 'fr', name: 'French (fr)', isDefault: true });
    await app.restart();
    const { body } = await app.admin.get<{ code: string; isDefault: boolean }[]>('/i18n/locales');
    expect(body.find(({ isDefault }) => isDefault)?.code).toBe('fr');
  });
});
