import { addDays, createCalendar, localDay, startOfDay } from './local-time';

const at = (text: string) => Date.parse(text);
const SAIGON = 'Asia/Ho_Chi_Minh';
const BERLIN = 'Europe/Berlin';

test('a day ends at midnight of the time zone, not of UTC', () => {
  expect(localDay(at('2026-01-31T16:59:59.999Z'), SAIGON)).toBe('2026-01-31');
  expect(localDay(at('2026-01-31T17:00:00Z'), SAIGON)).toBe('2026-02-01');
  expect(localDay(at('2026-12-31T23:30:00Z'), BERLIN)).toBe('2027-01-01');
});

test.each([
  ['a usual day', '2026-02-01', SAIGON, '2026-01-31T17:00:00Z'],
  ['the day on which clocks go forward', '2026-03-29', BERLIN, '2026-03-28T23:00:00Z'],
  ['the day after', '2026-03-30', BERLIN, '2026-03-29T22:00:00Z'],
  ['the day on which clocks go back', '2026-10-25', BERLIN, '2026-10-24T22:00:00Z'],
  ['the day after that', '2026-10-26', BERLIN, '2026-10-25T23:00:00Z'],
])('%s begins when it begins there', (_what, day, zone, start) => {
  expect(startOfDay(day, zone)).toBe(at(start));
  expect(localDay(at(start), zone)).toBe(day);
  expect(localDay(at(start) - 1, zone)).toBe(addDays(day, -1));
});

test.each([
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z'],
  ['America/Havana', '2026-03-08', '2026-03-08T05:00:00Z'],
  ['Atlantic/Azores', '2026-03-29', '2026-03-29T01:00:00Z'],
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00Z'],
])('in %s midnight of %s does not exist, and the day begins at one', (zone, day, start) => {
  expect(startOfDay(day, zone)).toBe(at(start));
});

test.each([
  ['America/Santiago', '2026-04-05', '2026-04-05T04:00:00Z'],
  ['America/Havana', '2026-11-01', '2026-11-01T04:00:00Z'],
  ['Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00Z'],
  ['Asia/Beirut', '2026-10-25', '2026-10-24T22:00:00Z'],
])('in %s midnight of %s comes twice, and the day begins once', (zone, day, start) => {
  expect(startOfDay(day, zone)).toBe(at(start));
});

test('where clocks jump over midnight, the day begins when they do', () => {
  // In Toronto in 1919, from 23:30 to 0:30.
  expect(startOfDay('1919-03-31', 'America/Toronto')).toBe(at('1919-03-31T04:30:00Z'));
});

test('in every time zone, days begin with the first second that is in them', () => {
  const WEEK = 7 * 24 * 3_600_000;
  const weeks = Array.from({ length: 52 }, (_, nth) => addDays('2026-01-01', 7 * nth));
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const starts = weeks.map((day) => startOfDay(day, zone));
    // All other days are as long as usual.
    const changing = weeks.filter((_, nth) => (starts[nth + 1] ?? 0) - (starts[nth] ?? 0) !== WEEK);
    for (const day of changing.flatMap((first) =>
      [0, 1, 2, 3, 4, 5, 6, 7].map((nth) => addDays(first, nth))
    )) {
      const start = startOfDay(day, zone);
      const found = [localDay(start - 1000, zone), localDay(start, zone)];
      expect([zone, ...found]).toEqual([zone, addDays(day, -1), day]);
    }
  }
});

test('days follow each other over the ends of months and years', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});

test('a calendar that is asked again and again turns its page at midnight', () => {
  const calendar = createCalendar(SAIGON);
  const midnight = at('2026-01-31T17:00:00Z');
  expect(calendar(midnight - 1_000).day).toBe('2026-01-31');
  expect(calendar(midnight - 1).day).toBe('2026-01-31');
  expect(calendar(midnight)).toEqual({ day: '2026-02-01', start: midnight });
  expect(calendar(midnight + 86_399_999)).toEqual({ day: '2026-02-01', start: midnight });
});
