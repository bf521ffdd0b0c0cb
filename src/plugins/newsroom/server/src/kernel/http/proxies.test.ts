import { forwardedBy } from './proxies';

const headers = { host: 'cms.example.org', 'x-forwarded-for': '203.0.113.7' };

test.each([
  '127.0.0.1',
  '::1',
  '::ffff:127.0.0.1',
  '10.1.2.3',
  '172.31.255.254',
  '::ffff:192.168.1.1',
  '100.64.0.1',
  'fd12:3456::1',
  'fe80::1%eth0',
])('a proxy at %s is one of ours', (address) => {
  expect(forwardedBy(address, headers)).toBe('x-forwarded-for');
});

test.each([
  '203.0.113.9',
  '::ffff:203.0.113.9',
  '172.32.0.1',
  '100.128.0.1',
  '2001:db8::1',
  undefined,
])('what %s says of itself counts for nothing', (address) => {
  expect(forwardedBy(address, headers)).toBeUndefined();
});

test.each([
  ['x-forwarded-for', { 'x-forwarded-for': '203.0.113.7' }],
  ['forwarded', { forwarded: 'for=203.0.113.7' }],
  ['x-real-ip', { 'x-real-ip': '203.0.113.7' }],
  [undefined, { host: 'cms.example.org' }],
])('a proxy is known by %s', (header, given) => {
  expect(forwardedBy('127.0.0.1', given)).toBe(header);
});
