import { addDays } from '../../kernel/local-time';

/** The first day of the month after that of a day. */
const nextMonth = (day: string): string => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
};

/** The last day of the month of a day. */
export const endOfMonth = (day: string): string => addDays(nextMonth(day), -1);

/** What is summed up next: days of one month at most, and whether that month is then complete. */
export interface Step {
  from: string;
  to: string;
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
  const end = endOfMonth(from);
  const to = end < last ? end : last;
  return { from, to, closesMonth: to === end };
}

/** True for months that are summed up when days are through `through`. */
export const isMonthClosed = (month: string, through: string): boolean =>
  endOfMonth(`${month}-01`) <= through;
