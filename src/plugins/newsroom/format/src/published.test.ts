import { FormatError } from './errors';
import { formatPublished } from './published';

const VIETNAM = 'Asia/Ho_Chi_Minh';
const vi = (date: Date | string | number, timeZone = VIETNAM) =>
  formatPublished(date, { locale: 'vi', timeZone });
const en = (date: Date | string | number, timeZone = VIETNAM) =>
  formatPublished(date, { locale: 'en', timeZone });

describe('in Vietnamese', () => {
  test('as the page of a portal writes it', () => {
    expect(vi('2023-01-19T10:20:00+07:00')).toBe('Thứ năm - 19/01/2023 10:20');
  });

  test.each([
    ['2023-01-15', 'Chủ nhật - 15/01/2023 08:05'],
    ['2023-01-16', 'Thứ hai - 16/01/2023 08:05'],
    ['2023-01-17', 'Thứ ba - 17/01/2023 08:05'],
    ['2023-01-18', 'Thứ tư - 18/01/2023 08:05'],
    ['2023-01-19', 'Thứ năm - 19/01/2023 08:05'],
    ['2023-01-20', 'Thứ sáu - 20/01/2023 08:05'],
    ['2023-01-21', 'Thứ bảy - 21/01/2023 08:05'],
  ])('on %s', (day, written) => {
    expect(vi(`${day}T08:05:00+07:00`)).toBe(written);
  });

  test('with a region it is Vietnamese all the same', () => {
    const options = { locale: 'vi-VN', timeZone: VIETNAM };
    expect(formatPublished('2023-01-19T10:20:00+07:00', options)).toBe(vi(1674098400000));
  });

  test('midnight is 00:00 of the day that begins', () => {
    expect(vi('2022-12-31T17:00:00Z')).toBe('Chủ nhật - 01/01/2023 00:00');
    expect(vi('2022-12-31T16:59:59.999Z')).toBe('Thứ bảy - 31/12/2022 23:59');
    expect(vi('2022-12-31T24:00:00+07:00')).toBe('Chủ nhật - 01/01/2023 00:00');
  });
});

describe('in English', () => {
  test('day before month, hours to 24', () => {
    expect(en('2023-01-19T10:20:00+07:00')).toBe('Thursday, 19 January 2023, 10:20');
    expect(en('2024-02-05T23:07:00+07:00')).toBe('Monday, 5 February 2024, 23:07');
    expect(en('2024-02-05T00:07:00+07:00')).toBe('Monday, 5 February 2024, 00:07');
  });

  test('a region asks for its own form', () => {
    const options = { locale: 'en-US', timeZone: VIETNAM };
    expect(formatPublished('2023-01-19T10:20:00+07:00', options)).toContain('January 19, 2023');
  });
});

test('other languages are written by Intl', () => {
  const options = { locale: 'fr', timeZone: VIETNAM };
  const written = formatPublished('2023-01-19T10:20:00+07:00', options);
  expect(written).toMatch(/^jeudi 19 janvier 2023.*10:20$/);
});

describe('time zones', () => {
  test('the same moment is another day elsewhere', () => {
    const moment = '2023-01-19T01:30:00+07:00';
    expect(vi(moment, 'UTC')).toBe('Thứ tư - 18/01/2023 18:30');
    expect(vi(moment, 'America/Los_Angeles')).toBe('Thứ tư - 18/01/2023 10:30');
    expect(vi(moment, 'Pacific/Kiritimati')).toBe('Thứ năm - 19/01/2023 08:30');
    expect(en(moment, 'Asia/Kathmandu')).toBe('Thursday, 19 January 2023, 00:15');
  });

  test('summer time starts and ends', () => {
    expect(en('2024-03-31T00:59:00Z', 'Europe/Paris')).toBe('Sunday, 31 March 2024, 01:59');
    expect(en('2024-03-31T01:00:00Z', 'Europe/Paris')).toBe('Sunday, 31 March 2024, 03:00');
    expect(en('2024-10-27T00:30:00Z', 'Europe/Paris')).toBe('Sunday, 27 October 2024, 02:30');
    expect(en('2024-10-27T01:30:00Z', 'Europe/Paris')).toBe('Sunday, 27 October 2024, 02:30');
  });
});

describe('what is given', () => {
  test.each([
    ['a Date', new Date('2023-01-19T03:20:00.000Z')],
    ['milliseconds', 1674098400000],
    ['ISO in UTC, as Strapi answers', '2023-01-19T03:20:00.000Z'],
    ['ISO with an offset', '2023-01-19T10:20:00+07:00'],
    ['ISO without seconds', '2023-01-19T03:20Z'],
  ])('%s', (_what, date) => {
    expect(vi(date)).toBe('Thứ năm - 19/01/2023 10:20');
  });

  test.each([
    ['no text', ''],
    ['words', 'hôm qua'],
    ['a day without a time', '2023-01-19'],
    ['a time without an offset', '2023-01-19T10:20:00'],
    ['a day that its month does not have', '2023-02-30T10:20:00Z'],
    ['a month that no year has', '2023-13-01T10:20:00Z'],
    ['an offset without its colon, which not every browser reads', '2023-01-19T10:20:00+0700'],
    ['an hour that no day has', '2023-01-19T25:00:00Z'],
    ['a year without end', `${'9'.repeat(400)}-01-01T00:00Z`],
    ['not a number', NaN],
    ['without end', Infinity],
    ['an invalid Date', new Date('x')],
    ['null', null],
    ['undefined', undefined],
    ['an object', {}],
  ])('%s is refused', (_what, date) => {
    expect(errorOf(() => vi(date as Date))).toMatchObject({
      name: 'FormatError',
      code: 'DATE_INVALID',
    });
  });

  test('what is refused is named, but not at any length', () => {
    expect(errorOf(() => vi('hôm qua'))?.message).toContain('"hôm qua" is no ISO date');
    expect(errorOf(() => vi('x'.repeat(1000)))?.message.length).toBeLessThan(200);
  });

  test('a zone or a locale that does not exist is refused, and none at all too', () => {
    const code = (locale: unknown, timeZone: unknown) =>
      errorOf(() =>
        formatPublished(0, { locale, timeZone } as { locale: string; timeZone: string })
      )?.code;
    expect(code('vi', 'Asia/Atlantis')).toBe('TIME_ZONE_INVALID');
    expect(code('fr', 'Asia/Atlantis')).toBe('TIME_ZONE_INVALID');
    expect(code('vi', undefined)).toBe('TIME_ZONE_INVALID');
    expect(code('fr', undefined)).toBe('TIME_ZONE_INVALID');
    expect(code('tiếng việt', VIETNAM)).toBe('LOCALE_INVALID');
    expect(code(undefined, VIETNAM)).toBe('LOCALE_INVALID');
  });
});

function errorOf(act: () => unknown): FormatError | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof FormatError ? error : undefined;
  }
}
