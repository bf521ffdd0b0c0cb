import { addDays, endOfMonth, endOfWeek } from '../../../kernel/time/local-time';

/** The next days to sum up, at most one week, and whether they complete a week or month. */
export interface Step {
  from: string;
  to: string;
  closesWeek: boolean;
  closesMonth: boolean;
}

/**
 * The next days to sum up. `through` is the last day summed up, `first` the first day with data. Yesterday waits,
 * because views around midnight may be written slightly later, or by a node with a slow clock.
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

/** True if the month is summed up when days are summed up through `through`. */
export const isMonthClosed = (month: string, through: string): boolean =>
  endOfMonth(`${month}-01`) <= through;

/** Last day of the last complete week or month when days are summed up through `through`. */
export const lastClosed = (
  through: string,
  startOf: (day: string) => string,
  endOf: (day: string) => string
): string => (endOf(through) === through ? through : addDays(startOf(through), -1));
