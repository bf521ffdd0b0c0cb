/** Calendar days in a time zone. With daylight saving, some have 23 or 25 hours. */

const ZONED = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = ZONED.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    ZONED.set(timeZone, format);
  }
  return format;
}

/** UTC offset of a time zone at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value])
  );
  const at = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type));
  const local = Date.UTC(
    at('year'),
    at('month') - 1,
    at('day'),
    at('hour'),
    at('minute'),
    at('second')
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/** The start of a day (YYYY-MM-DD) in a time zone, in milliseconds since 1970. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const one = midnight - offsetAt(midnight, timeZone);
  // The offset may have changed between the two instants.
  const other = midnight - offsetAt(one, timeZone);
  let [before, start] = [Math.min(one, other), Math.max(one, other)];
  if (before === start || localDay(before, timeZone) === day) return before;
  // The clocks change around midnight, which may not exist: search for the first second of the day.
  while (start - before > 1000) {
    const middle = before + Math.floor((start - before) / 2000) * 1000;
    if (localDay(middle, timeZone) < day) before = middle;
    else start = middle;
  }
  return start;
}

/** The day of an instant in a time zone, as YYYY-MM-DD. */
export const localDay = (instant: number, timeZone: string): string =>
  new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);

/** The day `count` days later; earlier if negative. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/** The first day of the month of a day. */
export const startOfMonth = (day: string): string => `${day.slice(0, 7)}-01`;

/** The last day of the month of a day. */
export function endOfMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day of a day's week. Weeks start on the 1st, 8th, 15th and 22nd, so that a month has exactly four. */
export const startOfWeek = (day: string): string => {
  const nth = Math.min(Math.floor((Number(day.slice(8)) - 1) / 7), 3);
  return `${day.slice(0, 8)}${String(1 + nth * 7).padStart(2, '0')}`;
};

/** The last day of such a week. */
export function endOfWeek(day: string): string {
  const start = startOfWeek(day);
  return start.endsWith('-22') ? endOfMonth(day) : addDays(start, 6);
}

/** Returns the day of an instant and its start. Computed at most once per second, because days start at full seconds. */
export function createCalendar(timeZone: string): (now: number) => { day: string; start: number } {
  let second = -1;
  let today = { day: '', start: 0 };
  return (now) => {
    const at = Math.floor(now / 1000);
    if (at !== second) {
      const day = localDay(now, timeZone);
      if (day !== today.day) today = { day, start: startOfDay(day, timeZone) };
      second = at;
    }
    return today;
  };
}
