import { optionsSchema } from '../../../config';
import { fingerprintOf } from './domain-endpoint';

const endpoint = {
  name: 'frontend',
  url: 'https://www.example.org/api/revalidate',
  secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
};

const isTaken = (...endpoints: object[]) =>
  optionsSchema.safeParse({ webhooks: { endpoints } }).success;

test.each([
  [{}, true],
  [{ url: 'http://localhost:3000/hook?token=1' }, true],
  [{ kinds: ['article', 'list'] }, true],
  [{ kinds: [] }, false],
  [{ kinds: ['banner'] }, false],
  [{ name: 'Frontend' }, false],
  [{ url: 'ftp://www.example.org/' }, false],
  [{ url: 'https://user:word@www.example.org/' }, false],
  [{ url: '/api/revalidate' }, false],
  [{ secret: 'whsec_c2hvcnQ=' }, false],
  [{ secret: 'a secret without its prefix, however long' }, false],
  [{ secret: undefined }, false],
])('an endpoint with %p is taken: %p', (more, taken) => {
  expect(isTaken({ ...endpoint, ...more })).toBe(taken);
});

test('two endpoints of one name are refused, and no secret is in the message', () => {
  const { error } = optionsSchema.safeParse({ webhooks: { endpoints: [endpoint, endpoint] } });
  expect(error?.message).toContain('must be unique');
  expect(error?.message).not.toContain(endpoint.secret);
});

test('a fingerprint changes with what an endpoint is set to, and not with its name', () => {
  const prints = [
    endpoint,
    { ...endpoint, url: 'https://www.example.org/' },
    { ...endpoint, kinds: ['article' as const] },
    { ...endpoint, secret: `whsec_${Buffer.alloc(32, 8).toString('base64')}` },
  ].map(fingerprintOf);
  expect(new Set(prints).size).toBe(4);
  expect(fingerprintOf({ ...endpoint, name: 'other' })).toBe(prints[0]);
});
