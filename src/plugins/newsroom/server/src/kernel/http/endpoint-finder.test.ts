import { z } from '@strapi/utils';
import { createFinder } from './endpoint-finder';
import { defineEndpoint } from './endpoints';

const endpoint = (path: `/${string}`, method: 'GET' | 'PUT' = 'GET') =>
  defineEndpoint({
    handler: 'page.find',
    method,
    path,
    does: '',
    response: z.unknown(),
    isOpen: () => true,
    run: () => ({ status: 200, headers: {} }),
  });

const find = createFinder('/api/newsroom', [
  endpoint('/pages'),
  endpoint('/pages/:slug'),
  endpoint('/pages/:slug/related'),
  endpoint('/pages/:documentId/rating', 'PUT'),
]);

const found = (url: string, method = 'GET') => {
  const answer = find(method, `/api/newsroom${url}`);
  return answer && [answer.endpoint.path, { ...answer.params }];
};

test.each([
  ['/pages', ['/pages', {}]],
  ['/pages?slug=a%', ['/pages', {}]],
  ['/pages/gia-lua', ['/pages/:slug', { slug: 'gia-lua' }]],
  ['/pages/a;b?x=/y/z', ['/pages/:slug', { slug: 'a;b' }]],
  ['/pages/gi%C3%A1%2Fl%C3%BAa%2525', ['/pages/:slug', { slug: 'giá/lúa%25' }]],
  ['/pages/related/related', ['/pages/:slug/related', { slug: 'related' }]],
])('%s leads to an endpoint', (url, expected) => {
  expect(found(url)).toEqual(expected);
});

test.each([
  ['/pages/'],
  ['/pages//related'],
  ['/pages/a/'],
  ['/pages/%E1%2'],
  ['/p%61ges/a'],
  ['/Pages'],
  ['/others'],
])('%s leads to none', (url) => {
  expect(found(url)).toBeUndefined();
});

test('an endpoint has one method', () => {
  expect(found('/pages/a/rating', 'PUT')).toEqual([
    '/pages/:documentId/rating',
    { documentId: 'a' },
  ]);
  expect(found('/pages/a/rating')).toBeUndefined();
  expect(found('/pages', 'PROPFIND')).toBeUndefined();
});

test('a slug may be long', () => {
  const slug = 'dài'.repeat(200);
  expect(found(`/pages/${encodeURIComponent(slug)}`)).toEqual(['/pages/:slug', { slug }]);
});
