/** Days of a time zone, daylight saving included: some have 23 hours, some 25. */

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

/** What the clock of a time zone is ahead of UTC at an instant, in milliseconds. */
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

/** When a day such as 2026-01-31 begins in a time zone, in milliseconds since 1970. */
export function startOfDay(day: string, timeZone: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const one = midnight - offsetAt(midnight, timeZone);
  // Clocks may have been changed between the two.
  const other = midnight - offsetAt(one, timeZone);
  let [before, start] = [Math.min(one, other), Math.max(one, other)];
  if (before === start || localDay(before, timeZone) === day) return before;
  // They are changed about midnight, which may not exist: the day begins with the first second that is in it.
  while (start - before > 1000) {
    const middle = before + Math.floor((start - before) / 2000) * 1000;
    if (localDay(middle, timeZone) < day) before = middle;
    else start = middle;
  }
  return start;
}

/** The day of an instant in a time zone, as in 2026-01-31. */
export const localDay = (instant: number, timeZone: string): string =>
  new Date(instant + offsetAt(instant, timeZone)).toISOString().slice(0, 10);

/** The day so many days later, or earlier. */
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

/** The first day of the week of a day: weeks begin with the 1st, 8th, 15th and 22nd, so that four of them are a month. */
export const startOfWeek = (day: string): string => {
  const nth = Math.min(Math.floor((Number(day.slice(8)) - 1) / 7), 3);
  return `${day.slice(0, 8)}${String(1 + nth * 7).padStart(2, '0')}`;
};

/** The last day of such a week. */
export function endOfWeek(day: string): string {
  const start = startOfWeek(day);
  return start.endsWith('-22') ? endOfMonth(day) : addDays(start, 6);
}

/** The day of an instant, and when it began. Asked once a second at most: days begin with whole seconds. */
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
