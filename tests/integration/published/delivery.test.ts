import * as contract from '../../../src/plugins/newsroom/server/src/features/published/delivery/contract';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Editor } from '../../support/editor';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';

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
interface Whole {
  data: Card & {
    previous: Card | null;
    next: Card | null;
    related: Card[];
    url: string;
    structuredData: { '@type': string }[];
    [key: string]: unknown;
  };
  meta: Record<string, unknown>;
}
interface Refusal {
  data: null;
  error: { status: number; name: string; details: { code: string; path?: string[] } };
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
const titles = ({ body }: { body: List }) => body.data.map(({ title }) => title);
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

/** Publishes an article in Vietnamese. */
const publish = (attributes: Record<string, unknown>) =>
  make.article({ locale: 'vi', status: 'published', ...attributes });

describe('a list of articles', () => {
  test('is sorted newest first, and its pages have each article once', async () => {
    const category = await make.category({ name: 'Xã hội' });
    for (let nth = 1; nth <= 7; nth += 1) {
      await publish({
        title: `Bài ${nth}`,
        category: category.documentId,
        // Two articles have the same date, so the documentId decides their order.
        datePublished: minutesAgo(nth === 4 ? 3 : nth),
      });
    }
    await side.settle();
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const more: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body, status } = await read(`articles?category=xa-hoi&limit=2${more}`);
      expect(status).toBe(200);
      expect(contract.articlesAnswer.parse(body)).toBeDefined();
      seen.push(...titles({ body }));
      cursor = body.meta.nextCursor;
    }
    expect(seen).toHaveLength(7);
    expect(new Set(seen).size).toBe(7);
    expect(seen.slice(0, 2)).toEqual(['Bài 1', 'Bài 2']);
    expect(seen.slice(4)).toEqual(['Bài 5', 'Bài 6', 'Bài 7']);
  });

  test('can be filtered by each filter and by several', async () => {
    const above = await make.category({ name: 'Kinh tế' });
    const below = await make.category({ name: 'Thủy sản', parent: above.documentId });
    const [topic, tag, author, source] = [
      await make.topic({ name: 'Mùa bão' }),
      await make.tag({ name: 'Cá tra' }),
      await make.author({ name: 'Lê Hà' }),
      await make.source({ name: 'Báo tỉnh' }),
    ];
    const one = await publish({
      title: 'Một',
      category: below.documentId,
      topic: topic.documentId,
      tags: [tag.documentId],
      authors: [author.documentId],
      sources: [source.documentId],
      featured: true,
      datePublished: '2026-03-01T23:30:00+07:00',
    });
    await publish({
      title: 'Hai',
      category: above.documentId,
      tags: [tag.documentId],
      datePublished: '2026-03-02T00:30:00+07:00',
    });
    await editor.create('list', undefined, { name: 'Trang nhất', key: 'trang-nhat' });
    await app.strapi.documents('plugin::newsroom.list').create({
      data: { name: 'Tiêu điểm', key: 'tieu-diem', articles: [one.documentId] } as never,
    });
    await side.settle();

    const of = async (query: string) => titles(await read(`articles?${query}`));
    expect(await of('category=kinh-te')).toEqual(['Hai', 'Một']);
    expect(await of('category=thuy-san')).toEqual(['Một']);
    expect(await of(`category=${below.documentId}`)).toEqual(['Một']);
    expect(await of('topic=mua-bao')).toEqual(['Một']);
    expect(await of('tag=ca-tra')).toEqual(['Hai', 'Một']);
    expect(await of('author=le-ha')).toEqual(['Một']);
    expect(await of('source=bao-tinh')).toEqual(['Một']);
    expect(await of('list=tieu-diem')).toEqual(['Một']);
    expect(await of('list=trang-nhat')).toEqual([]);
    expect(await of('featured=true')).toEqual(['Một']);
    expect(await of('category=kinh-te&tag=ca-tra&featured=true')).toEqual(['Một']);
    expect(await of('topic=mua-bao&author=le-ha&source=bao-tinh')).toEqual(['Một']);
    // Days start at midnight in the site's time zone, not in UTC.
    expect(await of('category=kinh-te&from=2026-03-02')).toEqual(['Hai']);
    expect(await of('category=kinh-te&to=2026-03-02')).toEqual(['Một']);
    expect(await of('from=2026-03-01T16:30:00Z&to=2026-03-01T16:31:00Z')).toEqual(['Một']);
    // The old slug of a term keeps working.
    await editor.save('category', below.documentId, 'vi', { slug: 'nuoi-trong' });
    await side.settle();
    expect(await of('category=nuoi-trong')).toEqual(['Một']);
    expect(await of('category=thuy-san')).toEqual(['Một']);
  });

  test.each([
    ['articles?limit=0', 'PARAMETER_INVALID', 'limit'],
    ['articles?limit=101', 'PARAMETER_INVALID', 'limit'],
    ['articles?limit=2.5', 'PARAMETER_INVALID', 'limit'],
    ['articles?limit=', 'PARAMETER_INVALID', 'limit'],
    ['articles?limit=5&limit=6', 'PARAMETER_REPEATED', 'limit'],
    ['articles?page=2', 'PARAMETER_UNKNOWN', 'page'],
    ['articles?status=draft', 'PARAMETER_UNKNOWN', 'status'],
    ['articles?filters[title][$eq]=x', 'PARAMETER_UNKNOWN', 'filters[title][$eq]'],
    ['articles?cursor=abc', 'CURSOR_INVALID', 'cursor'],
    ['articles?category=khong-co', 'FILTER_UNKNOWN', 'category'],
    ['articles?category=khong-co&tag=cung-khong', 'FILTER_UNKNOWN', 'tag'],
    ['articles?list=khong-co', 'FILTER_UNKNOWN', 'list'],
    ['articles?featured=false', 'PARAMETER_INVALID', 'featured'],
    ['articles?from=hom-qua', 'PARAMETER_INVALID', 'from'],
    ['articles?from=2026-02-30', 'PARAMETER_INVALID', 'from'],
    ['articles?from=2026-03-02&to=2026-03-01', 'RANGE_INVALID', 'from'],
    ['articles?locale=fr', 'LOCALE_UNKNOWN', 'locale'],
    ['articles?locale=%00', 'PARAMETER_INVALID', 'locale'],
    ['articles/x?fields=title', 'PARAMETER_UNKNOWN', 'fields'],
    ['tags?cursor=abc', 'CURSOR_INVALID', 'cursor'],
    ['site?locale=xx', 'LOCALE_UNKNOWN', 'locale'],
  ])('%s is refused with %s', async (path, code, parameter) => {
    const { status, body } = await read<Refusal>(path);
    expect({ status, ...body.error.details }).toMatchObject({
      status: 400,
      code,
      path: [parameter],
    });
  });
});

describe('the page of an article', () => {
  test('has everything in one response', async () => {
    const { documentId } = await makeFullArticle(app, make);
    await side.settle();
    const byId = await read<Whole>(`articles/${documentId}?locale=vi`);
    expect(byId.status).toBe(200);
    expect(contract.articleAnswer.parse(byId.body)).toBeDefined();
    const { slug } = byId.body.data;
    const bySlug = await read<Whole>(`articles/${slug}`);
    expect(bySlug.body).toEqual(byId.body);
    expect(bySlug.body.data.structuredData.map((one) => one['@type'])).toEqual([
      'NewsArticle',
      'BreadcrumbList',
    ]);
    expect(JSON.stringify(bySlug.body)).not.toContain('AggregateRating');
  });

  test('has the previous and the next article of its category, and related articles', async () => {
    const category = await make.category({ name: 'Giáo dục' });
    const topic = await make.topic({ name: 'Tuyển sinh' });
    const [one, two] = [await make.tag({ name: 'Lớp 10' }), await make.tag({ name: 'Lớp 12' })];
    const at = (title: string, minutes: number, rest: object = {}) =>
      publish({ title, datePublished: minutesAgo(minutes), ...rest });
    const inCategory = { category: category.documentId };
    const picked = await at('Chọn tay', 500);
    await at('Cùng mục', 40, inCategory);
    await at('Cùng thẻ', 400, { tags: [one.documentId] });
    await at('Cùng hai thẻ', 450, { tags: [one.documentId, two.documentId] });
    await at('Cùng chủ đề', 480, { topic: topic.documentId });
    const { documentId } = await at('Giữa', 30, {
      ...inCategory,
      topic: topic.documentId,
      tags: [one.documentId, two.documentId],
      related: [picked.documentId],
    });
    await at('Mới hơn', 20, inCategory);
    await side.settle();
    const { body } = await read<Whole>(`articles/${documentId}`);
    expect(body.data.previous?.title).toBe('Cùng mục');
    expect(body.data.next?.title).toBe('Mới hơn');
    expect(body.data.related.map(({ title }) => title)).toEqual([
      'Chọn tay',
      'Cùng chủ đề',
      'Cùng hai thẻ',
      'Cùng thẻ',
      'Mới hơn',
      'Cùng mục',
    ]);
  });

  test('is 301 for old slugs, 410 after unpublishing, and 404 if it never existed', async () => {
    const { documentId } = await publish({ title: 'Tên đầu' });
    await side.settle();
    await editor.publish('article', documentId, 'vi', { slug: 'ten-hai' });
    await side.settle();
    await editor.publish('article', documentId, 'vi', { slug: 'ten-ba' });
    await side.settle();
    for (const old of ['ten-dau', 'ten-hai']) {
      const { status, headers } = await read(`articles/${old}?locale=vi`);
      expect(status).toBe(301);
      expect(headers.get('location')).toBe(`${API}/articles/ten-ba?locale=vi`);
    }
    expect((await read(`articles/ten-dau?locale=en`)).status).toBe(404);

    // A new article with the old slug takes it over.
    await publish({ title: 'Tên đầu' });
    await side.settle();
    expect((await read<Whole>('articles/ten-dau')).body.data.slug).toBe('ten-dau');

    await editor.unpublish('article', documentId, 'vi');
    await side.settle();
    for (const name of ['ten-ba', 'ten-hai', documentId]) {
      const { status, body } = await read<Refusal>(`articles/${name}`);
      expect({ status, code: body.error.details.code }).toEqual({ status: 410, code: 'GONE' });
    }
    const draft = await make.article({ title: 'Chưa đăng' });
    for (const name of ['chua-dang', draft.documentId, 'khong-bao-gio', '%E0%A4']) {
      const { status } = await read<Refusal>(`articles/${name}`);
      expect({ name, status }).toEqual({ name, status: 404 });
    }
  });
});
