import { optionsSchema } from '../../../../config';
import { frontendUrl } from './domain-urls';

const { paths } = optionsSchema.parse({}).frontend;
const story = { locale: 'vi', slug: 'cau-moi', documentId: 'a1' };

test.each([
  ['article', '/vi/cau-moi'],
  ['category', '/vi/category/cau-moi'],
  ['topic', '/vi/topic/cau-moi'],
  ['tag', '/vi/tag/cau-moi'],
  ['author', '/vi/author/cau-moi'],
  ['source', '/vi/source/cau-moi'],
  ['site', '/vi'],
] as const)('without options, the page of one %s is at %s', (kind, path) => {
  expect(frontendUrl(paths, null, kind, story)).toBe(path);
});

test.each([
  ['https://news.example', 'https://news.example/vi/cau-moi'],
  ['https://news.example/', 'https://news.example/vi/cau-moi'],
  ['https://example.org/news/?from=cms#top', 'https://example.org/news/vi/cau-moi'],
  ['https://münchen.example', 'https://xn--mnchen-3ya.example/vi/cau-moi'],
  ['nowhere', '/vi/cau-moi'],
  ['', '/vi/cau-moi'],
])('on the frontend %p the address is %s', (base, url) => {
  expect(frontendUrl(paths, base, 'article', story)).toBe(url);
});

test('a pattern takes each name as often as it likes, and values cannot leave their place', () => {
  const patterns = { ...paths, article: '/{slug}-{documentId}.html?lang={locale}&again={slug}' };
  const odd = { locale: 'pt-BR', slug: 'a/../b?c#d&é', documentId: '{slug}' };
  expect(frontendUrl(patterns, null, 'article', odd)).toBe(
    '/a%2F..%2Fb%3Fc%23d%26%C3%A9-%7Bslug%7D.html?lang=pt-BR&again=a%2F..%2Fb%3Fc%23d%26%C3%A9'
  );
});

test.each([
  'news/{slug}',
  '//evil.example/{slug}',
  '/{locale}/news',
  '/{name}/{slug}',
  '/{slug',
  '/a b/{slug}',
])('the pattern %p is refused', (article) => {
  expect(optionsSchema.safeParse({ frontend: { paths: { article } } }).success).toBe(false);
});

test('the front page goes by no slug', () => {
  expect(optionsSchema.safeParse({ frontend: { paths: { site: '/{slug}' } } }).success).toBe(false);
  expect(optionsSchema.safeParse({ frontend: { paths: { site: '/' } } }).success).toBe(true);
});
