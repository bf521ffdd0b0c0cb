import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Row } from '../../support/documents';
import { documentsOf, picturesOf, rowsOf } from '../../support/documents';
import { root } from '../../support/paths';
import { createPublishedSide } from '../../support/published-side';

interface Demo {
  loadDemo(strapi: Core.Strapi): Promise<{ loaded: boolean }>;
}

const TYPES = [
  ...['category', 'topic', 'tag', 'author', 'source', 'article'],
  ...['list', 'banner-position', 'banner', 'site'],
] as const;
const LOCALIZED = TYPES.filter((type) => !['source', 'list', 'banner-position'].includes(type));

let app: App;

/** Loads the demo as `npm run demo` does: compiled and outside of Jest's sandbox. */
const load = () => (outside.require(path.join(root, 'dist/src/demo')) as Demo).loadDemo(app.strapi);

const files = () =>
  app.strapi.db.query('plugin::upload.file').findMany({ orderBy: 'id' }) as Promise<Row[]>;

/** All rows of all types with their ID and the time of the last change. */
async function everything(): Promise<string[]> {
  const rows = await Promise.all(
    TYPES.map(async (type) => [type, await rowsOf(app.strapi, type)] as const)
  );
  return [...rows, ['file', await files()] as const].flatMap(([type, found]) =>
    found.map((row) => [type, row.id, row.documentId, row.locale, row['updatedAt']].join(' '))
  );
}

const published = (locale: string) =>
  documentsOf(app.strapi, 'article').findMany({
    locale,
    status: 'published',
    limit: -1,
    populate: {
      ...{ category: true, tags: true, authors: true, sources: true, related: true },
      cover: { populate: '*' },
      seo: { populate: '*' },
      body: {
        on: {
          'newsroom.text': true,
          'newsroom.captioned-image': { populate: '*' },
          'newsroom.gallery': { populate: { images: { populate: '*' } } },
          'newsroom.attachment': { populate: '*' },
        },
      },
    },
  });

const lengthOf = (article: Row | undefined, field: string) => String(article?.[field]).length;

const findLongest = async () =>
  (await published('vi')).sort(
    (one, other) => lengthOf(other, 'title') - lengthOf(one, 'title')
  )[0];

beforeAll(async () => {
  app = await startApp();
}, 480_000);

describe('the demo', () => {
  test('is not loaded without a request', async () => {
    for (const type of TYPES) expect([type, await rowsOf(app.strapi, type)]).toEqual([type, []]);
  });

  test('loads once; a second load changes nothing', async () => {
    expect(await load()).toEqual({ loaded: true });
    const first = await everything();
    expect(await load()).toEqual({ loaded: false });
    expect(await everything()).toEqual(first);
  }, 600_000);

  test('resumes an interrupted load and does not change what exists', async () => {
    const first = await everything();
    const where = { type: 'app', name: 'demo', key: 'ledger' } as const;
    const ledger = (await app.strapi.store.get(where)) as { made: Record<string, string> };
    const { made } = ledger;
    await app.strapi.store.set({ ...where, value: { made } });
    expect(await load()).toEqual({ loaded: true });
    expect(await everything()).toEqual(first);
  }, 600_000);
});

describe('its audience figures', () => {
  interface Statistics {
    online: number;
    today: number;
    month: number;
    total: number;
  }

  test('equal the figures of the site, however often it was loaded', async () => {
    const { body } = await app.api().get<{ data: Statistics }>('/api/newsroom/statistics');
    const { today, month, total } = body.data;
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    const isFirst = zone.format(new Date()).endsWith('-01');
    expect([today, month, total]).toEqual([2_235, isFirst ? 2_235 : 69_140, 1_552_382]);
  });

  test('have 426 imported views of the long report, and two months of views of other articles', async () => {
    const longest = await findLongest();
    const totals = (await app.strapi.db.query('plugin::newsroom.view-total').findMany({})) as {
      documentId: string;
      views: number | string;
      starting: number | string;
    }[];
    const own = totals.filter(({ documentId }) => documentId === longest?.documentId);
    expect(own.map(({ views, starting }) => [Number(views), Number(starting)])).toEqual([[0, 426]]);
    expect(totals.filter(({ views }) => Number(views) > 100).length).toBeGreaterThan(15);
    const views = app.strapi
      .plugin('newsroom')
      .service<{ verify: () => Promise<object[]> }>('views');
    expect(await views.verify()).toEqual([]);
    await createPublishedSide(app.strapi).settle();
    const { body } = await app.api().get<{ data: object[] }>('/api/newsroom/published/trending');
    expect(body.data).toHaveLength(10);
  });

  test('have votes on some articles, but not on the long report', async () => {
    const votes = await app.strapi.db.query('plugin::newsroom.rating').findMany({});
    const ratings = app.strapi.plugin('newsroom').service<{
      summaryOf: (documentId: string) => Promise<{ count: number; distribution: number[] }>;
    }>('ratings');
    const articles = new Set(votes.map(({ article }: { article: string }) => article));
    expect(articles.size).toBe(6);
    for (const article of articles) {
      const { count, distribution } = await ratings.summaryOf(article);
      // At least 24 votes, none imported, and more of the best score than of the worst.
      expect([count >= 24, distribution.reduce((sum, one) => sum + one)]).toEqual([true, count]);
      expect(distribution[4]).toBeGreaterThan(distribution[0] ?? 0);
    }
    const longest = await findLongest();
    expect(await ratings.summaryOf(longest?.documentId ?? '')).toMatchObject({ count: 0 });
  });
});

test('its banners have a month of impressions and some clicks, written once', async () => {
  const figures = await app.strapi
    .plugin('newsroom')
    .service<{
      figures: (days: object) => Promise<{ impressions: number; rate: number | null }[]>;
    }>('banners')
    .figures({ from: '2000-01-01', to: '9999-12-31' });
  expect(figures).toHaveLength(5);
  for (const { impressions, rate } of figures) {
    expect(impressions).toBeGreaterThan(500);
    expect(impressions).toBeLessThan(20_000);
    expect(rate).toBeGreaterThan(0.003);
    expect(rate).toBeLessThan(0.02);
  }
});

test('some of its articles have comments, and two comments wait for approval', async () => {
  const comments = (await app.strapi.db.query('plugin::comments.comment').findMany({})) as {
    approvalStatus: string;
    related: string;
  }[];
  const waiting = comments.filter(({ approvalStatus }) => approvalStatus === 'PENDING');
  expect([comments.length, waiting.length]).toEqual([8, 2]);
  const shown = (await published('vi')).map(({ documentId }) => documentId);
  const below = comments.map(({ related }) => related.split(':').at(-1));
  expect(below.filter((documentId) => !shown.includes(String(documentId)))).toEqual([]);
});

describe('its content', () => {
  test('has a realistic size, with drafts and edits that readers do not see', async () => {
    const [vi, en, rows] = [
      await published('vi'),
      await published('en'),
      await rowsOf(app.strapi, 'article'),
    ];
    expect(vi.length).toBeGreaterThanOrEqual(20);
    expect(en.length).toBeGreaterThanOrEqual(18);

    const ids = (of: Row[]) => new Set(of.map(({ documentId }) => documentId));
    const [inVietnamese, inEnglish] = [ids(vi), ids(en)];
    expect([...inVietnamese].filter((id) => !inEnglish.has(id)).length).toBeGreaterThan(1);
    expect([...inEnglish].filter((id) => !inVietnamese.has(id))).toHaveLength(1);

    const all = ids(rows);
    const readable = new Set([...inVietnamese, ...inEnglish]);
    expect([...all].filter((id) => !readable.has(id)).length).toBeGreaterThanOrEqual(3);

    const draftOf = new Map(
      rows
        .filter(({ publishedAt }) => !publishedAt)
        .map((row) => [`${row.documentId} ${row.locale}`, row])
    );
    const edited = vi.filter(
      ({ documentId, lead }) => draftOf.get(`${documentId} vi`)?.['lead'] !== lead
    );
    expect(edited.length).toBeGreaterThanOrEqual(2);
  });

  test('has dates in the last months and none in the future', async () => {
    const ages = (await published('vi')).map(
      ({ datePublished }) => (Date.now() - new Date(String(datePublished)).getTime()) / 3_600_000
    );
    expect(Math.min(...ages)).toBeGreaterThan(0);
    expect(Math.min(...ages)).toBeLessThan(24);
    expect(Math.max(...ages)).toBeGreaterThan(60 * 24);
  });

  test.each(['vi', 'en'])('has texts for every picture (%s)', async (locale) => {
    for (const article of await published(locale)) {
      const pictures = picturesOf(article);
      expect(pictures.length).toBeGreaterThan(0);
      for (const { image, alt, caption, credit } of pictures) {
        const words = [alt, caption, credit].map((said) => (said ?? '').trim().length > 5);
        expect([article['title'], words]).toEqual([article['title'], [true, true, true]]);
        // Wide enough for all image formats.
        expect(Object.keys(image?.formats ?? {})).toEqual(
          expect.arrayContaining(['large', 'medium', 'small', 'thumbnail'])
        );
      }
    }
    for (const file of await files()) {
      if (!String(file['mime']).startsWith('image/')) continue;
      expect([file['name'], lengthOf(file, 'alternativeText') > 5]).toEqual([file['name'], true]);
    }
  });

  test.each(['vi', 'en'])(
    'has a lead, a body, a category and further links (%s)',
    async (locale) => {
      for (const article of await published(locale)) {
        const { title, kicker, lead, body, category, authors, tags } = article;
        const there = [kicker, lead, category].map(Boolean);
        const some = [body, authors, tags].map((list) => (list as unknown[]).length > 0);
        expect([title, there, some]).toEqual([title, [true, true, true], [true, true, true]]);
      }
      expect(
        (await published(locale)).filter(({ related }) => (related as unknown[]).length > 0).length
      ).toBeGreaterThan(5);
    }
  );

  test('has slugs generated from its titles, unique per locale', async () => {
    const FIELDS = { list: 'key', 'banner-position': 'key', banner: null, site: null };
    for (const type of TYPES) {
      const field = type in FIELDS ? FIELDS[type as keyof typeof FIELDS] : 'slug';
      if (!field) continue;
      const rows = await rowsOf(app.strapi, type);
      expect(rows.length).toBeGreaterThan(1);
      const slugs = rows.map((row) => ({ row, slug: String(row[field]) }));
      for (const { row, slug } of slugs) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        // No numeric suffix, which would mean that two demo documents have the same name.
        if (!/\d$/.test(String(row['title'] ?? row['name']))) expect(slug).not.toMatch(/-\d+$/);
      }
      const keys = slugs.map(
        ({ row, slug }) => `${row.locale} ${row.publishedAt ? 'published' : 'draft'} ${slug}`
      );
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('has content in every locale', async () => {
    for (const type of LOCALIZED) {
      for (const row of await rowsOf(app.strapi, type)) {
        expect(['vi', 'en']).toContain(row.locale);
        const field = ['name', 'title', 'siteName'].find((one) => one in row) ?? '';
        expect([type, row[field]]).toEqual([type, expect.stringMatching(/\S\S/)]);
      }
    }
    const tags = await rowsOf(app.strapi, 'tag', { locale: 'en' });
    expect(tags.filter(({ followsLocale }) => followsLocale === 'vi')).toHaveLength(1);
  });

  test('has one article of the length of an official report', async () => {
    const longest = await findLongest();
    expect(lengthOf(longest, 'title')).toBeGreaterThanOrEqual(200);
    expect(lengthOf(longest, 'lead')).toBeGreaterThan(600);
    expect(longest?.['sources']).toMatchObject([{ kind: 'person' }]);
  });

  test('fills all lists and all banner positions in both languages', async () => {
    const lists = await rowsOf(app.strapi, 'list', {}, ['articles']);
    expect(lists.length).toBeGreaterThanOrEqual(3);
    for (const { articles } of lists) {
      expect((articles as Row[]).length).toBeGreaterThanOrEqual(4);
      for (const article of articles as Row[]) expect(article.locale).toBe('vi');
    }
    for (const locale of ['vi', 'en']) {
      const banners = await rowsOf(app.strapi, 'banner', { locale }, ['position', 'image']);
      expect(banners.length).toBeGreaterThanOrEqual(4);
      expect(banners.every(({ alt, image }) => alt && image)).toBe(true);
      const places = new Set(banners.map(({ position }) => (position as Row | null)?.documentId));
      expect(places.size).toBe(2);
    }
  });
});
