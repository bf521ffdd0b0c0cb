import type { Banner } from './domain';
import { freshUntil } from '../../../kernel/time/freshness';
import { followingOf, loadingOf, shownNow, sumsOf, targetOf, versionIn } from './domain';

const NOW = 1_000_000_000;
const HOUR = 3_600_000;

const banner = (more: Partial<Banner> = {}): Banner => ({
  ...{ id: 1, documentId: 'a', locale: 'vi', title: 'A', alt: 'A', mobileImage: null },
  image: { url: '/a.png', width: 1, height: 1, mime: 'image/png', sizes: [] },
  ...{ target: 'https://example.org/', opensNewTab: true, position: 'p' },
  ...{ startsAt: null, endsAt: null, weight: 1, ...more },
});

test('what is shown is active and weighs something, the heaviest first, then in the order of making', () => {
  const banners = [
    banner({ id: 4 }),
    banner({ id: 3, weight: 5 }),
    banner({ id: 2 }),
    banner({ id: 1, weight: 0 }),
    banner({ id: 5, startsAt: NOW + 1 }),
    banner({ id: 6, endsAt: NOW }),
  ];
  expect(shownNow(banners, NOW).map(({ id }) => id)).toEqual([3, 2, 4]);
});

test.each([
  [{}, 'active'],
  [{ endsAt: NOW }, 'over'],
  [{ endsAt: NOW - HOUR + 1 }, 'over'],
  [{ endsAt: NOW - HOUR }, undefined],
  [{ startsAt: NOW + 1 }, undefined],
  [{ startsAt: NOW + 1, endsAt: NOW - 1 }, undefined],
  [{ weight: 0 }, undefined],
] as const)('a link of %j: %s', (more, following) => {
  expect(followingOf(banner(more), NOW)).toBe(following);
});

test.each([
  ['https://example.org', 'https://example.org/'],
  ['http://example.org/a b?c=d#e', 'http://example.org/a%20b?c=d#e'],
  ['https://báo.vn/tin', 'https://xn--bo-mia.vn/tin'],
  ['https://example.org/\r\nSet-Cookie: a=b', 'https://example.org/Set-Cookie:%20a=b'],
  ['javascript:alert(1)', undefined],
  ['//evil.example', undefined],
  ['/admin', undefined],
  ['data:text/html,x', undefined],
  ['', undefined],
  [null, undefined],
])('%j leads to %j', (linkUrl, target) => {
  expect(targetOf(linkUrl)).toBe(target);
});

test('fresh and stale together end before the next turn', () => {
  const options = { maxAge: 10, sharedMaxAge: 60, staleWhileRevalidate: 600 };
  expect(freshUntil(options, Infinity)).toEqual(options);
  expect(freshUntil(options, 660)).toEqual(options);
  expect(freshUntil(options, 100.9)).toEqual({ ...options, staleWhileRevalidate: 40 });
  expect(freshUntil(options, 5)).toEqual({ maxAge: 5, sharedMaxAge: 5, staleWhileRevalidate: 0 });
  expect(freshUntil(options, -1)).toEqual({ maxAge: 0, sharedMaxAge: 0, staleWhileRevalidate: 0 });
});

test('the version of the first locale that has one', () => {
  const versions = [{ locale: 'vi' }, { locale: 'en' }];
  expect(versionIn(versions, ['en', 'vi'])).toBe(versions[1]);
  expect(versionIn(versions, ['fr', 'vi'])).toBe(versions[0]);
  expect(versionIn(versions, ['fr'])).toBeUndefined();
});

test('sums come in one order, whatever order they were sent in', () => {
  const event = (documentId: string, day = '2026-01-01') => ({ day, documentId, locale: 'vi' });
  expect(sumsOf([event('b'), event('a', '2026-01-02'), event('a'), event('b')])).toEqual([
    { ...event('a'), count: 1 },
    { ...event('b'), count: 2 },
    { ...event('a', '2026-01-02'), count: 1 },
  ]);
});

test.each([
  ['followed', 'GET', {}],
  ['followed', 'GET', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ['followed', 'GET', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }],
  ['followed', 'GET', { 'sec-fetch-mode': 'navigate' }],
  ['embedded', 'GET', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }],
  ['embedded', 'GET', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }],
  ['embedded', 'GET', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'object' }],
  ['embedded', 'GET', { 'sec-fetch-mode': 'navigate, cors' }],
  ['looked at', 'HEAD', { 'sec-fetch-mode': 'navigate' }],
])('a link is %s by %s with %j', (loading, method, headers) => {
  expect(loadingOf(method, headers as Record<string, string>)).toBe(loading);
});
