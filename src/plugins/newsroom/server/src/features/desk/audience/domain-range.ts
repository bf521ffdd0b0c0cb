import { addDays, startOfMonth } from '../../../kernel/time/local-time';

/** First and last day, inclusive. */
export interface DayRange {
  from: string;
  to: string;
}

export const PRESETS = ['today', '7d', '30d', 'this-month', 'last-month'] as const;
export type Preset = (typeof PRESETS)[number];

/** Maximum number of days of a range: five years. */
export const MOST_DAYS = 5 * 366;

/** Longer ranges are shown by month. */
const MOST_DAYS_BY_DAY = 92;

/** Why a range is invalid. */
export type RangeFault = 'incomplete' | 'both' | 'reversed' | 'future' | 'too-long';

export interface RangeAsked {
  range?: Preset | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const DAY = 86_400_000;

export const daysIn = ({ from, to }: DayRange): number =>
  (Date.parse(to) - Date.parse(from)) / DAY + 1;

function presetRange(preset: Preset, today: string): DayRange {
  const month = startOfMonth(today);
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case '7d':
      return { from: addDays(today, -6), to: today };
    case '30d':
      return { from: addDays(today, -29), to: today };
    case 'this-month':
      return { from: month, to: today };
    case 'last-month': {
      const to = addDays(month, -1);
      return { from: startOfMonth(to), to };
    }
  }
}

/** The requested range, by default the last 30 days. Days in the future are cut off. */
export function rangeOf(asked: RangeAsked, today: string): DayRange | { fault: RangeFault } {
  const { range, from, to } = asked;
  if (from === undefined && to === undefined) return presetRange(range ?? '30d', today);
  if (range !== undefined) return { fault: 'both' };
  if (from === undefined || to === undefined) return { fault: 'incomplete' };
  if (from > to) return { fault: 'reversed' };
  if (from > today) return { fault: 'future' };
  if (daysIn({ from, to }) > MOST_DAYS) return { fault: 'too-long' };
  return { from, to: to > today ? today : to };
}

/** The same number of days, directly before the range. */
export function precedingRange(range: DayRange): DayRange {
  const to = addDays(range.from, -1);
  return { from: addDays(to, 1 - daysIn(range)), to };
}

export const stepOf = (range: DayRange): 'day' | 'month' =>
  daysIn(range) > MOST_DAYS_BY_DAY ? 'month' : 'day';

/** All periods of a range, including those without visits. */
export function periodsOf({ from, to }: DayRange, by: 'day' | 'month'): string[] {
  const periods: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const period = by === 'day' ? day : day.slice(0, 7);
    if (periods.at(-1) !== period) periods.push(period);
  }
  return periods;
}

/** Change in percent; null without a value to compare with. */
export const changeOf = (now: number, before: number): number | null =>
  before === 0 ? null : Math.round(((now - before) / before) * 1000) / 10;
