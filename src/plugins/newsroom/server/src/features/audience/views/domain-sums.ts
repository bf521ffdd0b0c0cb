import { addDays, endOfMonth, endOfWeek } from '../../../kernel/time/local-time';

/** What is summed up next: days of one week at most, and whether that week, or its month, is then complete. */
export interface Step {
  from: string;
  to: string;
  closesWeek: boolean;
  closesMonth: boolean;
}

/**
 * The next days to sum up. `through`: the last one that is; `first`: the first one on record. Yesterday waits, since
 * what was read at midnight may be written a moment later, by a clock that is a little slow.
 */
export function nextStep(
  through: string | undefined,
  first: string | undefined,
  today: string
): Step | undefined {
  const from = through === undefined ? first : addDays(through, 1);
  const last = addDays(today, -2);
  if (from === undefined || from > last) return undefined;
  const end = endOfWeek(from);
  const to = end < last ? end : last;
  return { from, to, closesWeek: to === end, closesMonth: to === endOfMonth(from) };
}

/** True for months that are summed up when days are through `through`. */
export const isMonthClosed = (month: string, through: string): boolean =>
  endOfMonth(`${month}-01`) <= through;

/** The last day of the last week, or month, that is summed up when days are through `through`. */
export const lastClosed = (
  through: string,
  startOf: (day: string) => string,
  endOf: (day: string) => string
): string => (endOf(through) === through ? through : addDays(startOf(through), -1));
