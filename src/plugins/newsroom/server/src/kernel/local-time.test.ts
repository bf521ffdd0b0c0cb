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

test('where midnight does not exist, the day still has one beginning', () => {
  // In Santiago clocks jump from 24:00 to 1:00.
  const noon = at('2026-09-06T15:00:00Z');
  expect(localDay(noon, 'America/Santiago')).toBe('2026-09-06');
  expect(localDay(startOfDay('2026-09-07', 'America/Santiago') - 1, 'America/Santiago')).toBe(
    '2026-09-06'
  );
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
