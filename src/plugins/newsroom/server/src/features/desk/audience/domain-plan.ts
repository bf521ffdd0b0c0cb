import {
  addDays,
  endOfMonth,
  endOfWeek,
  startOfMonth,
  startOfWeek,
} from '../../../kernel/time/local-time';
import type { DayRange } from './domain-range';
import { daysIn } from './domain-range';

/** Rows of one table and the factor of their views; negative ones are subtracted. Bounds are inclusive days, weeks or months. */
export interface Part {
  weight: number;
  from: 'days' | 'weeks' | 'months' | 'totals';
  first: string;
  last: string;
}

/** Statistics of the view tables. */
export interface Known {
  /** The first day with views. */
  firstDay: string | undefined;
  /** The last day that is summed up. */
  through: string | undefined;
  /** Approximate numbers of rows: of totals, and of each day in `sampleDays`. Without it all days count the same. */
  rows?: { totals: number; onDay: ReadonlyMap<string, number> };
}

/** Relative number of rows of a week, a month and the totals, compared with a day. */
const WEEK_COSTS = 3;
const MONTH_COSTS = 8;
const TOTALS_COST = 14;

const BEGINNING = '0000-01-01';
const END = '9999-12-31';

/** A period for which sums exist. */
interface Unit {
  from: 'weeks' | 'months';
  startOf: (day: string) => string;
  endOf: (day: string) => string;
  nameOf: (day: string) => string;
}

const UNITS: readonly Unit[] = [
  {
    from: 'months',
    startOf: startOfMonth,
    endOf: endOfMonth,
    nameOf: (day) => day.slice(0, 7),
  },
  { from: 'weeks', startOf: startOfWeek, endOf: endOfWeek, nameOf: startOfWeek },
];

/** The part of a range that consists of whole, summed-up units. */
function wholeIn({ from, to }: DayRange, { startOf, endOf }: Unit, through: string): DayRange {
  const first = startOf(from) === from ? from : addDays(endOf(from), 1);
  let last = addDays(first, -1);
  for (let end = endOf(first); end <= to && end <= through; end = endOf(addDays(end, 1)))
    last = end;
  return { from: first, to: last };
}

/** Covers a range with summed-up months and weeks, and days for the rest. */
function cover(
  range: DayRange,
  through: string | undefined,
  weight: number,
  units = UNITS
): Part[] {
  const { from, to } = range;
  if (from > to) return [];
  const [unit, ...finer] = units;
  if (!unit || through === undefined) return [{ weight, from: 'days', first: from, last: to }];
  const whole = wholeIn(range, unit, through);
  if (whole.from > whole.to) return cover(range, through, weight, finer);
  const rest = (days: DayRange) => cover(days, through, weight, finer);
  return [
    ...rest({ from, to: addDays(whole.from, -1) }),
    { weight, from: unit.from, first: unit.nameOf(whole.from), last: unit.nameOf(whole.to) },
    ...rest({ from: addDays(whole.to, 1), to }),
  ];
}

const monthsIn = ({ first, last }: Part) => {
  const [one, other] = [first, last].map((month) => {
    const [year = 0, nth = 0] = month.split('-').map(Number);
    return year * 12 + nth;
  });
  return (other ?? 0) - (one ?? 0) + 1;
};

/** Cost of a part, in rows. */
function costOf(part: Part, { firstDay }: Known, today: string): number {
  if (part.from === 'months') return monthsIn(part) * MONTH_COSTS;
  if (part.from === 'weeks') {
    // A month has four weeks.
    const days = daysIn({ from: part.first, to: endOfWeek(part.last) });
    return (days / 7.6) * WEEK_COSTS;
  }
  // There are no rows before the first day and after today.
  const from = firstDay !== undefined && part.first < firstDay ? firstDay : part.first;
  const to = part.last > today ? today : part.last;
  return from > to ? 0 : daysIn({ from, to });
}

/** Days with their factor. */
export interface Weighed {
  range: DayRange;
  weight: number;
}

/** A day in the middle of a stretch, used as a sample for its number of rows. */
function middleOf({ from, to }: DayRange, today: string): string {
  const last = to > today ? today : to;
  return from >= last ? from : addDays(from, Math.floor(daysIn({ from, to: last }) / 2));
}

/** Days whose numbers of rows are needed to choose a plan. */
export function sampleDays(wanted: readonly Weighed[], firstDay: string, today: string): string[] {
  return stretchesOf(wanted, firstDay, today).map(({ range }) => middleOf(range, today));
}

/** All days from the first one, in stretches of equal factor. */
function stretchesOf(wanted: readonly Weighed[], firstDay: string, today: string): Weighed[] {
  const starts = [
    firstDay,
    // After a change of the time zone there may be days after today.
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
 * Chooses the tables to read: the periods of the range, or the totals minus everything outside it. Both are exact; the
 * one with fewer rows is used, so that no range reads more than half of all rows.
 */
export function planOf(wanted: readonly Weighed[], known: Known, today: string): Part[] {
  const { firstDay } = known;
  if (firstDay === undefined) {
    return wanted.flatMap(({ range, weight }) => cover(range, known.through, weight));
  }
  const stretches = stretchesOf(wanted, firstDay, today);
  const rowsOn = (range: DayRange) => known.rows?.onDay.get(middleOf(range, today)) ?? 1;
  const plans = [0, ...new Set(wanted.map(({ weight }) => weight))].map((base) => {
    const parts: Part[] =
      base === 0 ? [] : [{ weight: base, from: 'totals', first: BEGINNING, last: END }];
    let cost = base === 0 ? 0 : (known.rows?.totals ?? TOTALS_COST);
    for (const { range, weight } of stretches) {
      if (weight === base) continue;
      const own = cover(range, known.through, weight - base);
      parts.push(...own);
      cost += rowsOn(range) * own.reduce((sum, part) => sum + costOf(part, known, today), 0);
    }
    return { parts, cost };
  });
  return plans.reduce((best, plan) => (plan.cost < best.cost ? plan : best)).parts;
}
