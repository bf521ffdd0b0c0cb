import { optionsSchema } from '../../../config';
import type { Change } from '../projection';
import { webhookMessage } from './contract';
import type { Surroundings } from './domain-message';
import { toMessage } from './domain-message';

const change = (id: number, more: Partial<Change>): Change => ({
  id,
  uid: 'plugin::newsroom.article',
  documentId: 'a1',
  locale: 'vi',
  slug: 'mot',
  isPublished: true,
  isMoved: false,
  terms: [],
  places: [],
  changedAt: Date.parse('2026-03-01T00:00:00Z') + id,
  ...more,
});

const slug = (documentId: string, text: string, uid = 'article', locale = 'vi') => ({
  uid: `plugin::newsroom.${uid}`,
  documentId,
  locale,
  slug: text,
});

const around = {
  paths: optionsSchema.parse({}).frontend.paths,
  frontend: 'https://news.example',
  locales: ['vi', 'en'],
  fallbackLocales: [] as string[],
  apiRoot: '/api',
  slugs: [slug('a1', 'mot'), slug('a1', 'hai'), slug('a1', 'one', 'article', 'en')],
  entries: [
    slug('c1', 'kinh-te', 'category'),
    slug('c1', 'economy', 'category', 'en'),
    slug('c2', 'xa-hoi', 'category'),
    slug('s1', 'bao', 'source', ''),
  ],
  neighbours: [] as Surroundings['neighbours'],
  lists: [] as Surroundings['lists'],
};

const tell = (changes: Change[], more: Partial<Surroundings> = {}) =>
  webhookMessage.parse(toMessage(changes, { ...around, ...more }, false, 0)).data;

test('a document is told of once, as it is last, with all that it went through', () => {
  const { changes } = tell([
    change(1, { slug: 'hai', isMoved: true, terms: ['c1'] }),
    change(2, { documentId: 'b1', slug: 'khac' }),
    change(3, { slug: 'mot', isMoved: true, terms: ['c2'] }),
    change(4, { slug: 'mot' }),
  ]);
  expect(changes.map(({ documentId }) => documentId)).toEqual(['b1', 'a1']);
  expect(changes[1]).toMatchObject({
    slug: 'mot',
    previousSlugs: ['hai'],
    terms: [{ slug: 'kinh-te' }, { slug: 'xa-hoi' }],
  });
});

test('one document in two locales is two', () => {
  const { changes } = tell([change(1, {}), change(2, { locale: 'en', slug: 'one' })]);
  expect(changes.map(({ slug: own, urls }) => [own, urls[0]])).toEqual([
    ['mot', 'https://news.example/vi/mot'],
    ['one', 'https://news.example/en/one'],
  ]);
});

test('terms have their names in the locale of the article; sources have one for all', () => {
  const { changes } = tell([change(1, { locale: 'en', terms: ['c1', 's1', 'gone'] })]);
  expect(changes[0]?.terms).toEqual([
    { kind: 'category', documentId: 'c1', slug: 'economy' },
    { kind: 'source', documentId: 's1', slug: 'bao' },
  ]);
});

test('a list has no page of its own, the site has no slug; both are on the front page', () => {
  const { changes } = tell([
    change(1, { uid: 'plugin::newsroom.list', locale: '', slug: 'noi-bat' }),
    change(2, { uid: 'plugin::newsroom.site', slug: null }),
  ]);
  expect(changes).toMatchObject([
    {
      kind: 'list',
      locale: null,
      urls: ['https://news.example/vi', 'https://news.example/en'],
      apiUrls: [
        '/api/newsroom/published/lists/noi-bat?locale=vi',
        '/api/newsroom/published/lists/noi-bat',
        '/api/newsroom/published/lists/noi-bat?locale=en',
      ],
    },
    {
      kind: 'site',
      urls: ['https://news.example/vi'],
      apiUrls: ['/api/newsroom/published/site?locale=vi', '/api/newsroom/published/site'],
    },
  ]);
});

const API = '/api/newsroom/published';

test('an article is told with what shows its card: those beside it, and lists that it is in', () => {
  const beside = (of: string, locale: string, documentId: string, text: string) => ({
    ...{ of, locale, documentId, slug: text },
  });
  const { changes } = tell([change(1, { locale: 'en', slug: 'one' })], {
    neighbours: [
      beside('a1', 'en', 'n1', 'before'),
      beside('a1', 'vi', 'n2', 'khac'),
      beside('a2', 'en', 'n3', 'other'),
    ],
    lists: [
      { key: 'top', articles: ['x1', 'a1'] },
      { key: 'more', articles: ['x1'] },
    ],
  });
  expect(changes[0]?.urls).toEqual([
    'https://news.example/en/one',
    'https://news.example/en',
    'https://news.example/en/before',
  ]);
  expect(changes[0]?.apiUrls).toEqual(
    ['articles/one', 'articles/a1', 'lists/top', 'articles/before', 'articles/n1'].map(
      (path) => `${API}/${path}?locale=en`
    )
  );
});

test('where a locale stands in for others, it is told with theirs', () => {
  const told = (locale: string) =>
    tell([change(1, { locale, slug: 'mot', terms: ['c1'] })], { fallbackLocales: ['vi'] })
      .changes[0];
  expect(told('vi')?.urls).toEqual([
    'https://news.example/vi/mot',
    'https://news.example/vi/category/kinh-te',
    'https://news.example/vi',
    'https://news.example/en/mot',
    'https://news.example/en/category/economy',
    'https://news.example/en',
  ]);
  expect(told('vi')?.apiUrls).toContain(`${API}/articles/mot?locale=en`);
  expect(told('vi')?.terms).toMatchObject([{ slug: 'kinh-te' }]);
  expect(told('en')?.apiUrls.filter((url) => !url.endsWith('?locale=en'))).toEqual([]);
});

test('lists of terms are told with each of them, and with articles, which they count', () => {
  const ofCategory = tell([
    change(1, {
      uid: 'plugin::newsroom.category',
      documentId: 'c2',
      slug: 'xa-hoi',
      terms: ['c1'],
    }),
  ]).changes[0];
  // The category above shows it, too.
  expect(ofCategory?.urls).toEqual([
    'https://news.example/vi/category/xa-hoi',
    'https://news.example/vi/category/kinh-te',
  ]);
  expect(ofCategory?.apiUrls).toEqual(
    ['categories/xa-hoi', 'categories/kinh-te', 'categories'].flatMap((path) => [
      `${API}/${path}?locale=vi`,
      `${API}/${path}`,
    ])
  );
  const ofArticle = tell([change(1, { locale: 'en', terms: ['c1', 's1'] })]).changes[0];
  expect(ofArticle?.apiUrls.slice(-2)).toEqual([
    `${API}/categories?locale=en`,
    `${API}/sources?locale=en`,
  ]);
});

test('a message without changes, which tells that some were missed, is of now', () => {
  const now = Date.parse('2026-04-01T00:00:00Z');
  expect(toMessage([], around, true, now)).toEqual({
    type: 'published.changed',
    timestamp: '2026-04-01T00:00:00.000Z',
    data: { missed: true, changes: [] },
  });
});
