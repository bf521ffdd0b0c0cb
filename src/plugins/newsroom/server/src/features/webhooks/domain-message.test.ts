import { optionsSchema } from '../../config';
import type { Change } from '../published';
import { webhookMessage } from './contract';
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
  apiRoot: '/api',
  slugs: [slug('a1', 'mot'), slug('a1', 'hai'), slug('a1', 'one', 'article', 'en')],
  entries: [
    slug('c1', 'kinh-te', 'category'),
    slug('c1', 'economy', 'category', 'en'),
    slug('c2', 'xa-hoi', 'category'),
    slug('s1', 'bao', 'source', ''),
  ],
};

const tell = (changes: Change[]) => webhookMessage.parse(toMessage(changes, around, false, 0)).data;

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

test('a message without changes, which tells that some were missed, is of now', () => {
  const now = Date.parse('2026-04-01T00:00:00Z');
  expect(toMessage([], around, true, now)).toEqual({
    type: 'published.changed',
    timestamp: '2026-04-01T00:00:00.000Z',
    data: { missed: true, changes: [] },
  });
});
