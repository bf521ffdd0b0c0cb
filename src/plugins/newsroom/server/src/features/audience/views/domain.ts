const HOUR = 3_600_000;

/** A view to be counted. */
export interface View {
  /** Hash of visitor, article and window. */
  mark: string;
  day: string;
  hour: number;
  documentId: string;
  locale: string;
}

/** Counted views of an article in a locale. */
export interface Sum {
  documentId: string;
  locale: string;
  views: number;
}

/** Hours since 1970. */
export const hourOf = (now: number): number => Math.floor(now / HOUR);

/** Hours for which hourly counts are kept; trending needs the last 48. */
export const HOURS_KEPT = 72;

/** Spreads a day's views evenly over its hours until now, for hours that are kept. */
export function spreadOverHours(
  views: number,
  day: { start: number; end: number },
  now: number
): { hour: number; views: number }[] {
  const first = hourOf(day.start);
  const last = Math.min(hourOf(day.end - 1), hourOf(now));
  const count = last - first + 1;
  const until = (nth: number) => Math.floor((views * nth) / count);
  return Array.from({ length: Math.max(count, 0) }, (_, nth) => ({
    hour: first + nth,
    views: until(nth + 1) - until(nth),
  })).filter((part) => part.views > 0 && part.hour > hourOf(now) - HOURS_KEPT);
}

export interface Counted {
  views: number;
  isCounted: boolean;
}

/**
 * The result of each view in a group. Of several with the same mark the first is counted, if the mark is new in the
 * database. `views` is the article's total in all locales, including the whole group.
 */
export function resultsOf(
  views: readonly View[],
  marked: ReadonlySet<string>,
  totals: ReadonlyMap<string, number>
): Counted[] {
  const open = new Set(marked);
  return views.map(({ mark, documentId }) => ({
    views: totals.get(documentId) ?? 0,
    isCounted: open.delete(mark),
  }));
}

/** The locale of a view: the one in the beacon, else the default locale, else any published one. Undefined if not published. */
export function localeOfView(
  published: readonly string[],
  asked: string | undefined,
  own: string
): string | undefined {
  if (asked !== undefined) return published.includes(asked) ? asked : undefined;
  return published.includes(own) ? own : published[0];
}

export const WINDOWS = ['24h', '7d', '30d', 'all'] as const;
export type Window = (typeof WINDOWS)[number];

/** Number of days of a window, including today. `24h` uses hours. */
export const DAYS_OF: Record<Exclude<Window, '24h' | 'all'>, number> = { '7d': 7, '30d': 30 };

/** Hours considered for trending. */
export const TREND_HOURS = 48;

export interface Weight {
  hour: number;
  weight: number;
}

/** Weight of a view per hour: equal, or halved after each half-life (in hours). */
export const weightsOf = (now: number, hours: number, halfLife = Infinity): Weight[] =>
  Array.from({ length: hours }, (_, age) => ({
    hour: hourOf(now) - age,
    weight: 0.5 ** (age / halfLife),
  }));
