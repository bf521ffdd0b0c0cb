import { doesStrapiWarn, endOfToken, isRenewalDue, timeIn } from './rules';

const MINUTE = 60_000;
const ends = { endsAt: 120 * MINUTE, finalAt: 600 * MINUTE, warnMs: MINUTE };
const warnAt = ends.endsAt - ends.warnMs;

describe('an editor at work when the warning is due', () => {
  const lately = { learntAt: 0, usedAt: warnAt - 30_000 };

  test('has the session renewed a moment before, unasked', () => {
    expect(isRenewalDue(ends, lately, warnAt - 5_000)).toBe(false);
    expect(isRenewalDue(ends, lately, warnAt - 1_000)).toBe(true);
  });

  test('is asked after two minutes without a touch', () => {
    expect(isRenewalDue(ends, { ...lately, usedAt: warnAt - 3 * MINUTE }, warnAt)).toBe(false);
  });

  test('counts each touch for one renewal only', () => {
    expect(isRenewalDue(ends, { learntAt: lately.usedAt, usedAt: lately.usedAt }, warnAt)).toBe(
      false
    );
  });

  test('cannot be helped past the absolute end, nor after the end', () => {
    expect(isRenewalDue({ ...ends, finalAt: ends.endsAt }, lately, warnAt)).toBe(false);
    expect(isRenewalDue(ends, lately, ends.endsAt)).toBe(false);
  });
});

test('the end of a token is read from it, and of anything else is unknown', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(endOfToken(`${part({ alg: 'HS256' })}.${part({ exp: 1_800, name: 'Đỗ Quỳ' })}.x`)).toBe(
    1_800_000
  );
  expect(endOfToken('')).toBeUndefined();
  expect(endOfToken('a.b.c')).toBeUndefined();
  expect(endOfToken(`x.${part({ exp: 'soon' })}.x`)).toBeUndefined();
});

test('the words of Strapi 5.54 are no warning of its own; more of them are', () => {
  const today = { 'app.session.ended.title': '', 'app.session.ended.unsaved': '', 'other.key': '' };
  expect(doesStrapiWarn(today)).toBe(false);
  expect(doesStrapiWarn({ ...today, 'app.session.expiring.title': '' })).toBe(true);
});

test('time is said in seconds, and in minutes where seconds are too many to count', () => {
  expect(timeIn('vi', 60)).toBe('60 giây');
  expect(timeIn('en', 1)).toBe('1 second');
  expect(timeIn('vi', 301)).toBe('6 phút');
});
