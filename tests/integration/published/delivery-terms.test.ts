import * as contract from '../../../src/plugins/newsroom/server/src/features/published/delivery/contract';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';
import { waitUntil } from '../../support/waiting';

interface Card {
  documentId: string;
  title: string;
  slug: string;
  locale: string;
}
interface List {
  data: Card[];
  meta: { locale: string; nextCursor: string | null; fallbackLocales?: string[] };
}
interface Locale {
  id: number;
  code: string;
  name: string;
}
interface Whole {
  data: { url: string };
}

const API = '/api/newsroom/published';

let app: App;
let editor: Editor;
let make: ReturnType<typeof createFactories>;
let side: PublishedSide;

beforeAll(async () => {
  app = await startApp({ graphql: false });
  editor = createEditor(app.admin);
  make = createFactories(app);
  side = createPublishedSide(app.strapi);
});

const read = async <Body = List>(path: string, headers: Record<string, string> = {}) => {
  const answer = await app.api().get<Body>(`${API}/${path}`, headers);
  return { ...answer, path };
};
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Publishes an article in Vietnamese. */
const publish = (attributes: Record<string, unknown>) =>
  make.article({ locale: 'vi', status: 'published', ...attributes });

describe('terms, lists and the site', () => {
  test('categories are a tree with counts', async () => {
    const above = await make.category({ name: 'Thể thao', order: 2 });
    const below = await make.category({ name: 'Bóng đá', parent: above.documentId });
    await publish({ title: 'Trận đấu', category: below.documentId });
    await side.settle();
    const { body } = await read<{ data: Record<string, unknown>[] }>('categories');
    expect(contract.categoriesAnswer.parse(body)).toBeDefined();
    expect(body.data).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          slug: 'the-thao',
          articleCount: 1,
          url: '/vi/category/the-thao',
          children: [expect.objectContaining({ slug: 'bong-da', articleCount: 1, children: [] })],
        }),
      ])
    );
    const page = await read('categories/bong-da');
    expect(contract.categoryAnswer.parse(page.body)).toMatchObject({
      data: {
        articleCount: 1,
        breadcrumb: [{ slug: 'the-thao' }],
        articles: [{ title: 'Trận đấu' }],
      },
    });
    await editor.save('category', below.documentId, 'vi', { slug: 'bong-da-nam' });
    await side.settle();
    const moved = await read('categories/bong-da');
    expect([moved.status, moved.headers.get('location')]).toEqual([
      301,
      `${API}/categories/bong-da-nam`,
    ]);
    expect((await read('categories/khong-co')).status).toBe(404);
  });

  test('every kind of term has a list and pages, by cursor', async () => {
    const answers = {
      topics: [contract.topicsAnswer, contract.topicAnswer, 'topic'],
      tags: [contract.tagsAnswer, contract.tagAnswer, 'tags'],
      authors: [contract.authorsAnswer, contract.authorAnswer, 'authors'],
      sources: [contract.sourcesAnswer, contract.sourceAnswer, 'sources'],
    } as const;
    for (const [kind, [listAnswer, pageAnswer, field]] of Object.entries(answers)) {
      const type = kind.slice(0, -1) as 'topic' | 'tag' | 'author' | 'source';
      const term = await make[type]({ name: `Một ${kind}` });
      await make[type]({ name: `Hai ${kind}` });
      await publish({
        title: `Của ${kind}`,
        [field]: field === 'topic' ? term.documentId : [term.documentId],
      });
      await side.settle();
      const first = await read(`${kind}?limit=1`);
      expect(listAnswer.parse(first.body).data).toHaveLength(1);
      const slugs: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const { body }: { body: List } = await read(
          `${kind}?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`
        );
        slugs.push(...body.data.map(({ slug }) => slug));
        cursor = body.meta.nextCursor;
      }
      expect(slugs).toEqual([...slugs].sort());
      expect(slugs).toContain(`mot-${kind}`);
      const page = pageAnswer.parse((await read(`${kind}/mot-${kind}`)).body);
      expect(page.data).toMatchObject({ articleCount: 1, articles: [{ title: `Của ${kind}` }] });
    }
  });

  test('a cursor works for slugs of any length', async () => {
    for (const letter of ['y', 'z']) {
      const slug = `${letter}-`.repeat(124) + letter.repeat(2);
      expect(slug).toHaveLength(250);
      await make.tag({ name: `Dài ${letter}`, slug });
    }
    await side.settle();
    const { body } = await read('tags?limit=100');
    const before = body.data.findIndex(({ slug }) => slug.length === 250);
    const first = await read(`tags?limit=${before + 1}`);
    const cursor = first.body.meta.nextCursor ?? '';
    expect(cursor).not.toBe('');
    const second = await read(`tags?cursor=${cursor}`);
    expect(second.status).toBe(200);
    expect(second.body.data[0]?.slug).toMatch(/^z-z-/);
  });

  test('a list has its articles in order', async () => {
    const [one, two, draft] = [
      await publish({ title: 'Thứ nhất', datePublished: minutesAgo(1) }),
      await publish({ title: 'Thứ hai', datePublished: minutesAgo(9) }),
      await make.article({ title: 'Bản nháp' }),
    ];
    await app.strapi.documents('plugin::newsroom.list').create({
      data: {
        name: 'Đọc nhiều',
        key: 'doc-nhieu',
        articles: [two.documentId, draft.documentId, one.documentId],
      } as never,
    });
    await side.settle();
    const { body } = await read('lists/doc-nhieu');
    expect(contract.listAnswer.parse(body)).toMatchObject({
      data: { key: 'doc-nhieu', articles: [{ title: 'Thứ hai' }, { title: 'Thứ nhất' }] },
    });
    expect((await read('lists/khong-co')).status).toBe(404);
  });

  test('the site has its texts and its locales', async () => {
    expect((await read('site')).status).toBe(404);
    const path = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
    await app.admin.put(path, { siteName: 'Vân Hải', frontendUrl: 'https://tin.example/bao/' });
    const { documentId } = await publish({ title: 'Có địa chỉ' });
    await side.settle();
    const { body } = await read('site');
    expect(contract.siteAnswer.parse(body)).toMatchObject({
      data: {
        siteName: 'Vân Hải',
        locale: 'vi',
        locales: [
          { code: 'vi', isDefault: true },
          { code: 'en', isDefault: false },
        ],
      },
    });
    const page = await read<Whole>(`articles/${documentId}`);
    expect(page.body.data.url).toBe('https://tin.example/bao/vi/co-dia-chi');
  });

  test('cached responses follow changes of the default locale and of names of locales', async () => {
    const { body: locales } = await app.admin.get<Locale[]>('/i18n/locales');
    const [vi, en] = ['vi', 'en'].map((code) => locales.find((locale) => locale.code === code));
    const makeDefault = async (locale: Locale | undefined, name = locale?.name) => {
      const path = `/i18n/locales/${locale?.id}`;
      expect((await app.admin.put(path, { name, isDefault: true })).status).toBe(200);
      await waitUntil(`lists are in ${locale?.code}`, async () => {
        return (await read('articles')).body.meta.locale === locale?.code;
      });
    };
    expect((await read('articles')).body.meta.locale).toBe('vi');
    await read('site?locale=vi');

    await makeDefault(en, 'English of the sea');
    const { body } = await read<{ data: { locales: object[] } }>('site?locale=vi');
    expect(body.data.locales[0]).toMatchObject({ code: 'en', name: 'English of the sea' });
    await makeDefault(en);
    await makeDefault(vi);
  });
});
