import { addDays } from '../../../kernel/time/local-time';

/** Somebody is on the site who opened a page in the last so many milliseconds. */
export const ONLINE_MS = 5 * 60_000;

/** A page that somebody opened. */
export interface PageSeen {
  visitor: string;
  /** The visitor's key of the day before, while visits of that day may go on. */
  former: string | undefined;
  /** Milliseconds since 1970. */
  at: number;
  day: string;
}

export const toPageSeen = (
  { key, formerKey }: { key: string; formerKey: string | undefined },
  day: string,
  at: number
): PageSeen => ({ visitor: key, former: formerKey, at, day });

/** Of each visitor the latest, in the order of their keys: whoever locks rows in one order waits in no circle. */
export function latestOfEach(pages: readonly PageSeen[]): PageSeen[] {
  const latest = new Map<string, PageSeen>();
  for (const page of pages) {
    const known = latest.get(page.visitor);
    if (!known || known.at < page.at) latest.set(page.visitor, page);
  }
  return [...latest.values()].sort((one, other) => (one.visitor < other.visitor ? -1 : 1));
}

/** The month of a day, as in 2026-01. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** The first day of a history that ends with `last`, where nobody said one: of 30 days, or of twelve whole months. */
export function firstDayOf(last: string, by: 'day' | 'month'): string {
  if (by === 'day') return addDays(last, -29);
  const [year = 0, month = 0] = last.split('-').map(Number);
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10);
}

interface Counted {
  day: string;
  visits: number;
}

/** Numbers of each period that has any, in their order. */
export function byPeriod(
  days: readonly Counted[],
  by: 'day' | 'month'
): { period: string; visits: number }[] {
  const sums = new Map<string, number>();
  for (const { day, visits } of days) {
    const period = by === 'day' ? day : monthOf(day);
    sums.set(period, (sums.get(period) ?? 0) + visits);
  }
  return [...sums]
    .map(([period, visits]) => ({ period, visits }))
    .sort((one, other) => (one.period < other.period ? -1 : 1));
}
