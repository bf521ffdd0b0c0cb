import { endsOf } from './domain';

const session = {
  type: 'session',
  renewedAt: 1_000,
  expiresAt: 61_000,
  absoluteExpiresAt: 500_000,
};

test('a session ends when it was not renewed for as long as Strapi allows', () => {
  expect(endsOf(session, 60)).toEqual({ idleExpiresAt: 61_000, absoluteExpiresAt: 500_000 });
});

test('a limit that was lowered counts for sessions that were there before', () => {
  expect(endsOf(session, 20).idleExpiresAt).toBe(21_000);
});

test('a limit that was raised does not: the token runs out as it says', () => {
  expect(endsOf(session, 600).idleExpiresAt).toBe(61_000);
  expect(endsOf(session, undefined).idleExpiresAt).toBe(61_000);
});

test('no renewal leads beyond the absolute end', () => {
  const late = { ...session, absoluteExpiresAt: 30_000 };
  expect(endsOf(late, 60)).toEqual({ idleExpiresAt: 30_000, absoluteExpiresAt: 30_000 });
});
