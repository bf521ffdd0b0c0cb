import { doesStrapiWarn, endOfToken, isRenewalDue, timeIn } from './rules';

const MINUTE = 60_000;
const ends = { endsAt: 120 * MINUTE, finalAt: 600 * MINUTE, warnMs: MINUTE };
const warnAt = ends.endsAt - ends.warnMs;

describe('an active editor when the warning is due', () => {
  const lately = { learntAt: 0, usedAt: warnAt - 30_000 };

  test('gets a renewal shortly before it, without a prompt', () => {
    expect(isRenewalDue(ends, lately, warnAt - 5_000)).toBe(false);
    expect(isRenewalDue(ends, lately, warnAt - 1_000)).toBe(true);
  });

  test('gets the prompt after two minutes without input', () => {
    expect(isRenewalDue(ends, { ...lately, usedAt: warnAt - 3 * MINUTE }, warnAt)).toBe(false);
  });

  test('needs new input for each renewal', () => {
    expect(isRenewalDue(ends, { learntAt: lately.usedAt, usedAt: lately.usedAt }, warnAt)).toBe(
      false
    );
  });

  test('gets no renewal past the absolute end or after the end', () => {
    expect(isRenewalDue({ ...ends, finalAt: ends.endsAt }, lately, warnAt)).toBe(false);
    expect(isRenewalDue(ends, lately, ends.endsAt)).toBe(false);
  });
});

test('the expiry of a token is read from it; other texts have none', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  expect(endOfToken(`${part({ alg: 'HS256' })}.${part({ exp: 1_800, name: 'Đỗ Quỳ' })}.x`)).toBe(
    1_800_000
  );
  expect(endOfToken('')).toBeUndefined();
  expect(endOfToken('a.b.c')).toBeUndefined();
  expect(endOfToken(`x.${part({ exp: 'soon' })}.x`)).toBeUndefined();
});

test('the texts of Strapi 5.54 do not count as a warning; further ones do', () => {
  const today = { 'app.session.ended.title': '', 'app.session.ended.unsaved': '', 'other.key': '' };
  expect(doesStrapiWarn(today)).toBe(false);
  expect(doesStrapiWarn({ ...today, 'app.session.expiring.title': '' })).toBe(true);
});

test('a duration is in seconds up to 90 seconds, else in minutes', () => {
  expect(timeIn('vi', 60)).toBe('60 giây');
  expect(timeIn('en', 1)).toBe('1 second');
  expect(timeIn('vi', 301)).toBe('6 phút');
});
