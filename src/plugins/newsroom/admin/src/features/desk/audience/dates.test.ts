import { dateOf, dayOf, fullPeriod, shortPeriod } from './dates';

const language = (locale: string) => ({
  locale,
  formatDate: (value: unknown, options?: object) =>
    new Intl.DateTimeFormat(locale, options).format(value as Date),
});

test.each([
  ['vi', '2026-11-05', '05/11', '05/11/2026'],
  ['vi', '2026-11', '11/2026', '11/2026'],
  ['en', '2026-11-05', 'Nov 5', 'Nov 05, 2026'],
  ['en', '2026-11', 'Nov 2026', 'Nov 2026'],
])('in %s %s is %s, with its year %s', (locale, period, short, full) => {
  expect(shortPeriod(language(locale) as never, period)).toBe(short);
  expect(fullPeriod(language(locale) as never, period)).toBe(full);
});

test('a day is unchanged by the date picker in any time zone', () => {
  expect(dayOf(dateOf('2026-03-01'))).toBe('2026-03-01');
});
