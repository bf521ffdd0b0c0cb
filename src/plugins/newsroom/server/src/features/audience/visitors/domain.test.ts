import { setTimeout } from 'node:timers/promises';
import { beaconOf, machines, refusalOf, STEPS } from './domain';
import { placeOf, visitorOf } from './domain-visitor';

const CHROME =
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const from = (headers: Record<string, string>, isPreview = false) =>
  refusalOf(
    beaconOf({ ip: '192.0.2.1', headers: { 'user-agent': CHROME, ...headers } }, isPreview)
  );

test('a reader is counted', () => {
  expect(from({})).toBeUndefined();
  expect(from({ 'sec-purpose': '' })).toBeUndefined();
});

test.each([
  ['prefetch', { 'sec-purpose': 'prefetch' }],
  ['prefetch', { 'sec-purpose': 'prefetch;prerender' }],
  ['prefetch', { 'sec-purpose': 'Prefetch; anonymous-client-ip' }],
  ['prefetch', { purpose: 'prefetch' }],
  ['prefetch', { 'x-moz': 'prefetch' }],
  ['preview', { 'x-purpose': 'preview' }],
  ['bot', { 'user-agent': '' }],
  [
    'bot',
    { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
  ],
  ['bot', { 'user-agent': 'coccocbot-web/1.0 (+http://help.coccoc.com/searchengine)' }],
  ['bot', { 'user-agent': 'curl/8.5.0' }],
  ['bot', { 'user-agent': 'Mozilla/5.0 HeadlessChrome/131.0.0.0 Safari/537.36' }],
])('left out as %s: %j', (reason, headers) => {
  expect(from(headers as Record<string, string>)).toBe(reason);
});

test('a preview says so itself', () => {
  expect(from({}, true)).toBe('preview');
});

test('what a browser is called is forgotten after an hour', async () => {
  // The memory looks at the clock once a millisecond.
  await setTimeout(10);
  jest.useFakeTimers({ doNotFake: ['performance'] });
  machines.clear();
  from({});
  from({ 'user-agent': 'curl/8.5.0' });
  expect(machines.size).toBe(2);
  const later = performance.now() + 3_600_010;
  const clock = jest.spyOn(performance, 'now').mockReturnValue(later);
  jest.advanceTimersByTime(3_600_010);
  expect(machines.size).toBe(0);
  clock.mockRestore();
  jest.useRealTimers();
});

test('every step can be read aloud', () => {
  expect(STEPS.map(({ reason, what }) => `${reason}: ${what}`)).toEqual([
    'prefetch: a page that a browser prefetches',
    'preview: a page shown in a preview of a browser or an editor',
    'bot: a request with a known bot as User-Agent, or none',
  ]);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:cb00:7107', '203.0.113.7'],
  ['0:0:0:0:0:FFFF:cb00:7107', '203.0.113.7'],
  ['0000:0000:0000:0000:0000:ffff:203.0.113.7', '203.0.113.7'],
  ['::ffff:0:cb00:7107', '0:0:0:0'],
  ['64:ff9b::203.0.113.7', '64:ff9b:0:0'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('%s stands at %s', (ip, place) => {
  expect(placeOf(ip)).toBe(place);
});

test('a visitor is the same with one secret, and another one with another', () => {
  const one = visitorOf('192.0.2.1', CHROME, 'Monday', undefined);
  const again = visitorOf('192.0.2.1', CHROME, 'Monday', 'Sunday');
  expect(again.key).toBe(one.key);
  expect(again.markOf('an article')).toBe(one.markOf('an article'));
  expect(visitorOf('192.0.2.1', CHROME, 'Tuesday', 'Monday').formerKey).toBe(one.key);
  const all = [
    one,
    visitorOf('192.0.2.2', CHROME, 'Monday', undefined),
    visitorOf('192.0.2.1', `${CHROME} `, 'Monday', undefined),
    visitorOf('192.0.2.1', CHROME, 'Tuesday', undefined),
  ].flatMap(({ key, markOf }) => [key, markOf('one article'), markOf('another')]);
  expect(new Set(all).size).toBe(12);
  expect(all.every((text) => /^[\w-]{22}$/.test(text))).toBe(true);
});
