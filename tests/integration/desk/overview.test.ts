import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Colleague } from '../../support/colleagues';
import { createColleague, onArticles } from '../../support/colleagues';
import { superAdmin } from '../../support/clients';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { createHttpClient } from '../../support/http';
import type { HttpClient } from '../../support/http';
import { statementsOf } from '../../support/statements';

interface Row {
  title: string | null;
  locale: string;
  status: string;
  updatedAt: string;
  publishedAt: string | null;
  editor: string | null;
}

interface Overview {
  figures: { locale: string; attention: number }[];
  drafts: Row[];
  published: Row[];
  attention: (Row & { reasons: string[] })[];
}

const PATH = '/newsroom/overview';
const FIELDS = ['title', 'slug', 'lead', 'cover.image', 'cover.alt', 'sources'];
const LOCALES = ['vi', 'en'];

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let source: string;
let picture: number;

beforeAll(async () => {
  app = await startApp({ graphql: false });
  editor = createEditor(app.admin);
  make = createFactories(app);
  source = (await make.source()).documentId;
  const file = (await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name: 'picture.png',
      hash: 'picture',
      ext: '.png',
      mime: 'image/png',
      size: 1,
      url: '/uploads/picture.png',
      provider: 'local',
      folderPath: '/',
    },
  })) as { id: number };
  picture = file.id;
});

/** Attributes of an article that needs no attention. */
const whole = () => ({ cover: { image: picture, alt: 'Alt' }, sources: { connect: [source] } });

async function ask(client: HttpClient = app.admin): Promise<Overview> {
  const { status, body } = await client.get<{ data: Overview }>(PATH);
  expect(status).toBe(200);
  return body.data;
}

async function write(by: Editor, locale: string, title: string, data: object = whole()) {
  const { status, body } = await by.create('article', locale, { title, ...data });
  expect(status).toBe(201);
  return body.data.documentId;
}

async function writeAndPublish(by: Editor, locale: string, title: string, data?: object) {
  const documentId = await write(by, locale, title, data);
  expect((await by.publish('article', documentId, locale)).status).toBe(200);
  return documentId;
}

const titles = (rows: { title: string | null }[]) => rows.map(({ title }) => title);
const reasons = (rows: Overview['attention']) =>
  Object.fromEntries(rows.map((row) => [String(row.title), row.reasons]));

describe('for a super admin', () => {
  let shown: Overview;

  beforeAll(async () => {
    await write(editor, 'vi', 'Nháp');
    await write(editor, 'vi', 'Trống', {});
    await write(editor, 'en', 'Cover without picture', {
      cover: { alt: 'x' },
      sources: { connect: [source] },
    });
    await writeAndPublish(editor, 'vi', 'Đã đăng');
    const changed = await writeAndPublish(editor, 'vi', 'Đã sửa');
    await editor.save('article', changed, 'vi', { title: 'Đã sửa lại' });
    const moved = await writeAndPublish(editor, 'en', 'Moved');
    await editor.save('article', moved, 'en', { slug: 'moved-elsewhere' });
    shown = await ask();
  });

  test('the figures count articles per locale and status', () => {
    expect(shown.figures).toEqual([
      { locale: 'vi', draft: 2, modified: 1, published: 1, attention: 1 },
      { locale: 'en', draft: 1, modified: 1, published: 0, attention: 2 },
    ]);
  });

  test('drafts are ordered by their last save and show the editor', () => {
    expect(titles(shown.drafts)).toEqual([
      'Moved',
      'Đã sửa lại',
      'Cover without picture',
      'Trống',
      'Nháp',
    ]);
    expect(shown.drafts.map(({ status }) => status)).toEqual([
      'modified',
      'modified',
      'draft',
      'draft',
      'draft',
    ]);
    expect(shown.drafts[0]?.editor).toBe(`${superAdmin.firstname} ${superAdmin.lastname}`);
    expect(Date.now() - Date.parse(shown.drafts[0]?.updatedAt ?? '')).toBeLessThan(600_000);
  });

  test('published articles show the published title', () => {
    expect(titles(shown.published)).toEqual(['Moved', 'Đã sửa', 'Đã đăng']);
    for (const { publishedAt } of shown.published) expect(publishedAt).not.toBeNull();
  });

  test('articles that need attention have a reason', () => {
    expect(reasons(shown.attention)).toEqual({
      Moved: ['address'],
      'Cover without picture': ['cover'],
      Trống: ['cover', 'source'],
    });
  });
});

describe('within what a role may read', () => {
  const colleague = (rest: Parameters<typeof onArticles>[1], firstname?: string) =>
    createColleague(app, [onArticles('read', rest)], firstname);

  test('nothing without the permission to read articles', async () => {
    const { admin } = await createColleague(app, []);
    const { status, body } = await admin.get(PATH);
    expect(status).toBe(403);
    expect(body).toMatchObject({ data: null });
  });

  test('only the locales of the role', async () => {
    const { admin } = await colleague({ properties: { fields: FIELDS, locales: ['en'] } });
    const { figures, drafts, published, attention } = await ask(admin);
    expect(figures.map(({ locale }) => locale)).toEqual(['en']);
    for (const { locale } of [...drafts, ...published, ...attention]) expect(locale).toBe('en');
    expect(titles(published)).toEqual(['Moved']);
  });

  test('only the fields of the role: no title, and no information about hidden fields', async () => {
    const { admin } = await colleague({ properties: { fields: ['lead'], locales: LOCALES } });
    const { drafts, published, attention, figures } = await ask(admin);
    expect(drafts.length).toBeGreaterThan(0);
    for (const { title } of [...drafts, ...published]) expect(title).toBeNull();
    expect(attention).toEqual([]);
    for (const counted of figures) expect(counted.attention).toBe(0);
  });

  describe('own articles', () => {
    let author: Colleague;

    beforeAll(async () => {
      const own = {
        properties: { fields: FIELDS, locales: LOCALES },
        conditions: ['admin::is-creator'],
      };
      author = await createColleague(
        app,
        [
          ...['read', 'create', 'update'].map((action) => onArticles(action, own)),
          onArticles('publish', { ...own, properties: { locales: LOCALES } }),
        ],
        'Minh'
      );
      const own_ = createEditor(author.admin);
      await write(own_, 'vi', 'Của Minh', {});
      await writeAndPublish(own_, 'vi', 'Minh đăng', {});
    });

    test('are all that an author with that condition sees', async () => {
      const { figures, drafts, published, attention } = await ask(author.admin);
      expect(figures).toEqual([
        { locale: 'vi', draft: 1, modified: 0, published: 1, attention: 2 },
      ]);
      expect(titles(drafts)).toEqual(['Của Minh']);
      expect(titles(published)).toEqual(['Minh đăng']);
      expect(titles(attention)).toEqual(['Minh đăng', 'Của Minh']);
    });

    test('of a colleague are shown with the name of the last editor', async () => {
      const { drafts } = await ask();
      expect(drafts.find(({ title }) => title === 'Của Minh')?.editor).toBe('Minh Tester');
    });
  });
});

describe('from outside', () => {
  test.each([
    ['nobody', undefined],
    ['an invented token', 'invented'],
  ])('%s is refused', async (_who, token) => {
    const { status } = await app.api(token).get(PATH);
    expect(status).toBe(401);
  });

  test('a token of the content API is refused', async () => {
    const client = createHttpClient(app.url, {
      authorization: `Bearer ${await app.createApiToken('full-access')}`,
    });
    expect((await client.get(PATH)).status).toBe(401);
  });

  test('it is not part of the reader API', async () => {
    expect((await app.api().get(`/api${PATH}`)).status).toBe(404);
  });
});

describe('with many articles', () => {
  test('it takes as many statements as with few, and shows at most ten articles', async () => {
    await ask(); // Warm-up: statements that run once per process are not counted.
    const few = await statementsOf(app, ask);
    for (let nth = 0; nth < 15; nth += 1) {
      await make.article({ title: `Tin ${nth}`, ...(nth % 2 && { status: 'published' as const }) });
    }
    expect(await statementsOf(app, ask)).toHaveLength(few.length);
    // Strapi reads session, user, roles and permissions for every request.
    expect(few.length).toBeGreaterThan(5);
    expect(few.length).toBeLessThan(12);

    const { drafts, published, attention } = await ask();
    expect([drafts, published, attention].map(({ length }) => length)).toEqual([10, 10, 10]);
  });
});
