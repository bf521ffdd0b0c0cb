const HOUR = 3_600_000;

/** A view on its way to be counted. */
export interface View {
  /** The code of this visitor, this article and this window of time. */
  mark: string;
  day: string;
  hour: number;
  documentId: string;
  locale: string;
}

/** Views of something that were counted. */
export interface Sum {
  documentId: string;
  locale: string;
  views: number;
}

/** Hours since 1970. */
export const hourOf = (now: number): number => Math.floor(now / HOUR);

/** Hours are kept for three days: trends and the last 24 hours look at no more. */
export const HOURS_KEPT = 72;

/** Views of a day of which nothing else is known, in equal parts of its hours until now, as far as hours are kept. */
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
 * What each sender of a group is told: of those with one mark the first is counted, if the database had not seen it
 * before. `views`: of the article in all locales, all of the group included.
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

/** Of several locales, that of the beacon: the one it names, else the site's own, else any in which there is a page. */
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

/** How many days a window has, today included; of `24h` there are hours. */
export const DAYS_OF: Record<Exclude<Window, '24h' | 'all'>, number> = { '7d': 7, '30d': 30 };

/** What is looked at for trends, in hours. */
export const TREND_HOURS = 48;

export interface Weight {
  hour: number;
  weight: number;
}

/** What a view of each hour weighs: all the same, or half as much after each half-life. */
export const weightsOf = (now: number, hours: number, halfLife = Infinity): Weight[] =>
  Array.from({ length: hours }, (_, age) => ({
    hour: hourOf(now) - age,
    weight: 0.5 ** (age / halfLife),
  }));
