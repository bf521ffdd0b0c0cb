import { addDays } from '../../kernel/local-time';
import type { DayRange } from './domain-range';
import { daysIn } from './domain-range';

/** Rows of one table whose views are added, or taken away. Bounds are days or months, both included. */
export interface Part {
  sign: 1 | -1;
  from: 'days' | 'months' | 'totals';
  first: string;
  last: string;
}

/** What is known of the tables of views. */
export interface Known {
  /** The first day on record. */
  firstDay: string | undefined;
  /** The last day that is summed up. */
  through: string | undefined;
}

/** What a table costs in days: there are more rows of a month than of a day, and about as many totals as articles. */
const MONTH_COSTS = 6;
const TOTALS_COST = 14;

const BEGINNING = '0000-01-01';
const END = '9999-12-31';

const endOfMonth = (month: string) => {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth, 0)).toISOString().slice(0, 10);
};

const startAfter = (month: string) => addDays(endOfMonth(month), 1);

/** A range from whole months where these are summed up, and days beside them. */
function cover(range: DayRange, { through }: Known, sign: 1 | -1): Part[] {
  const { from, to } = range;
  if (from > to) return [];
  const firstMonth = from.endsWith('-01')
    ? from.slice(0, 7)
    : startAfter(from.slice(0, 7)).slice(0, 7);
  let lastMonth: string | undefined;
  for (let month = firstMonth; ; month = startAfter(month).slice(0, 7)) {
    const end = endOfMonth(month);
    if (end > to || through === undefined || end > through) break;
    lastMonth = month;
  }
  const days = (first: string, last: string): Part[] =>
    first > last ? [] : [{ sign, from: 'days', first, last }];
  if (lastMonth === undefined) return days(from, to);
  return [
    ...days(from, addDays(`${firstMonth}-01`, -1)),
    { sign, from: 'months', first: firstMonth, last: lastMonth },
    ...days(startAfter(lastMonth), to),
  ];
}

const monthsIn = ({ first, last }: Part) => {
  const [one, other] = [first, last].map((month) => {
    const [year = 0, nth = 0] = month.split('-').map(Number);
    return year * 12 + nth;
  });
  return (other ?? 0) - (one ?? 0) + 1;
};

function costOf(part: Part, { firstDay }: Known, today: string): number {
  if (part.from === 'totals') return TOTALS_COST;
  if (part.from === 'months') return monthsIn(part) * MONTH_COSTS;
  // There is nothing before the first day, and nothing after today.
  const from = firstDay !== undefined && part.first < firstDay ? firstDay : part.first;
  const to = part.last > today ? today : part.last;
  return from > to ? 0 : daysIn({ from, to });
}

/**
 * Where the views of a range are read from: its own days and months, or everything less what lies outside. Both are
 * exact; the one with fewer rows is taken, so that no range costs more than half of what there is.
 */
export function planOf(range: DayRange, known: Known, today: string): Part[] {
  const { firstDay } = known;
  if (firstDay === undefined) return cover(range, known, 1);
  const from = range.from < firstDay ? firstDay : range.from;
  const own = cover({ from, to: range.to }, known, 1);
  const outside: Part[] = [
    { sign: 1, from: 'totals', first: BEGINNING, last: END },
    ...cover({ from: firstDay, to: addDays(from, -1) }, known, -1),
    ...cover({ from: addDays(range.to, 1), to: today }, known, -1),
    // Where the time zone was moved there may be days after today.
    ...cover({ from: addDays(today, 1), to: END }, { ...known, through: undefined }, -1),
  ];
  const cost = (parts: readonly Part[]) =>
    parts.reduce((sum, part) => sum + costOf(part, known, today), 0);
  return cost(outside) < cost(own) ? outside : own;
}
