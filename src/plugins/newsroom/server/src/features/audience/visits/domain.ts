import { addDays } from '../../../kernel/time/local-time';

/** A visitor is online for this many milliseconds after a page view. */
export const ONLINE_MS = 5 * 60_000;

/** A page view. */
export interface PageSeen {
  visitor: string;
  /** The visitor's key of the day before, while visits of that day may continue. */
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

/** The latest page view of each visitor. Sorted, so that all nodes lock rows in the same order and cannot deadlock. */
export function latestOfEach(pages: readonly PageSeen[]): PageSeen[] {
  const latest = new Map<string, PageSeen>();
  for (const page of pages) {
    const known = latest.get(page.visitor);
    if (!known || known.at < page.at) latest.set(page.visitor, page);
  }
  return [...latest.values()].sort((one, other) => (one.visitor < other.visitor ? -1 : 1));
}

/** The month of a day, as YYYY-MM. */
export const monthOf = (day: string): string => day.slice(0, 7);

/** Default first day of a history that ends with `last`: 30 days or twelve whole months. */
export function firstDayOf(last: string, by: 'day' | 'month'): string {
  if (by === 'day') return addDays(last, -29);
  const [year = 0, month = 0] = last.split('-').map(Number);
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10);
}

interface Counted {
  day: string;
  visits: number;
}

/** Visits per period, in order; periods without visits are left out. */
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
