import { addDays } from '../../kernel/local-time';
import type { DayRange } from './domain-range';
import { daysIn } from './domain-range';

/** Rows of one table, and how often their views count: less than no time is taken away. Bounds are days or months, both included. */
export interface Part {
  weight: number;
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
function cover(range: DayRange, { through }: Known, weight: number): Part[] {
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
    first > last ? [] : [{ weight, from: 'days', first, last }];
  if (lastMonth === undefined) return days(from, to);
  return [
    ...days(from, addDays(`${firstMonth}-01`, -1)),
    { weight, from: 'months', first: firstMonth, last: lastMonth },
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

/** Days that count, and how often. */
export interface Weighed {
  range: DayRange;
  weight: number;
}

/** All days from the first on record, in stretches of one weight. */
function stretchesOf(wanted: readonly Weighed[], firstDay: string, today: string): Weighed[] {
  const starts = [
    firstDay,
    // Where the time zone was moved there may be days after today.
    addDays(today, 1),
    ...wanted.flatMap(({ range }) => [range.from, addDays(range.to, 1)]),
  ].filter((day) => day >= firstDay);
  const ordered = [...new Set(starts)].sort();
  return ordered.map((from, nth) => {
    const next = ordered[nth + 1];
    const weight = wanted
      .filter(({ range }) => range.from <= from && from <= range.to)
      .reduce((sum, one) => sum + one.weight, 0);
    return { range: { from, to: next === undefined ? END : addDays(next, -1) }, weight };
  });
}

/**
 * Where views are read from: days and months of their own, or everything less what is too much. All of it is exact; what
 * has the fewest rows is taken, so that no range costs more than half of what there is.
 */
export function planOf(wanted: readonly Weighed[], known: Known, today: string): Part[] {
  const { firstDay } = known;
  if (firstDay === undefined) {
    return wanted.flatMap(({ range, weight }) => cover(range, known, weight));
  }
  const stretches = stretchesOf(wanted, firstDay, today);
  const plans = [0, ...new Set(wanted.map(({ weight }) => weight))].map((base) => {
    const parts: Part[] =
      base === 0 ? [] : [{ weight: base, from: 'totals', first: BEGINNING, last: END }];
    for (const { range, weight } of stretches) {
      if (weight !== base) parts.push(...cover(range, known, weight - base));
    }
    return { parts, cost: parts.reduce((sum, part) => sum + costOf(part, known, today), 0) };
  });
  return plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best)).parts;
}
