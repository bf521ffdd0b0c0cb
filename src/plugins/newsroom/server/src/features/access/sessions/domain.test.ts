import { familyOf, idleEnd, isAlive, isOriginAllowed, standingOf } from './domain';
import type { Family } from './domain';

const limits = { idleMs: 1_000, absoluteMs: 10_000, graceMs: 300 };
const family: Family = {
  family: 'a',
  userId: '1',
  deviceId: null,
  currentSession: 'a-2',
  currentSince: 500,
  idleExpiresAt: 1_500,
  absoluteExpiresAt: 10_000,
};

test('every session of a family leads to it, the first one too', () => {
  expect(['a', 'a-1', 'a-2'].map(familyOf)).toEqual(['a', 'a', 'a']);
});

test('a session lives until the very moment of its end', () => {
  expect([1_499, 1_500, 1_501].map((now) => isAlive(family, now))).toEqual([true, false, false]);
});

test('use extends a session, but never past its absolute end', () => {
  expect(idleEnd(10_000, limits, 4_000)).toBe(5_000);
  expect(idleEnd(10_000, limits, 9_500)).toBe(10_000);
});

test('a token that was replaced is good for a moment, for tabs that asked at the same time', () => {
  expect(standingOf(family, 'a-2', undefined, limits, 9_000)).toBe('current');
  expect(standingOf(family, 'a-1', 500, limits, 800)).toBe('parallel');
  expect(standingOf(family, 'a-1', 500, limits, 801)).toBe('replayed');
  expect(standingOf(family, 'a-1', undefined, limits, 501)).toBe('replayed');
});

describe('pages that may write by the cookie', () => {
  const own = { host: 'cms.example.org', publicUrl: 'https://cms.example.org/strapi' };
  const isAllowed = (origin: string | undefined, named: string[] = []) =>
    isOriginAllowed(origin, own, named);

  test('are those of the server and those that are named', () => {
    expect(isAllowed('https://cms.example.org')).toBe(true);
    expect(isAllowed('https://www.example.org')).toBe(false);
    expect(isAllowed('https://www.example.org', ['https://www.example.org/'])).toBe(true);
  });

  test.each([undefined, 'null', '', 'http://[', 'https://cms.example.org.evil.example'])(
    'are never those of %s',
    (origin) => expect(isAllowed(origin, ['https://www.example.org', 'no url'])).toBe(false)
  );
});
