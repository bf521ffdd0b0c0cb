import type { IntlShape } from 'react-intl';

/** Start of a day or month in UTC. Days are formatted in UTC too, so that no time zone shifts them. */
const moment = (period: string) =>
  new Date(`${period.length === 7 ? `${period}-01` : period}T00:00:00Z`);

type Language = Pick<IntlShape, 'formatDate' | 'locale'>;

/** Short form of a day or month: 23/11 and 11/2026 in Vietnamese. */
export function shortPeriod(intl: Language, period: string): string {
  const [year = '', month = '', day] = period.split('-');
  if (intl.locale === 'vi') return day === undefined ? `${month}/${year}` : `${day}/${month}`;
  return intl.formatDate(moment(period), {
    timeZone: 'UTC',
    month: 'short',
    ...(day === undefined ? { year: 'numeric' } : { day: 'numeric' }),
  });
}

/** A day with its year, or a month. */
export function fullPeriod(intl: Language, period: string): string {
  if (period.length === 7) return shortPeriod(intl, period);
  return intl.formatDate(moment(period), {
    timeZone: 'UTC',
    day: '2-digit',
    month: intl.locale === 'vi' ? '2-digit' : 'short',
    year: 'numeric',
  });
}

/** The local day of a date, because date pickers return local midnight. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** Local midnight of a day, for date pickers. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00`);
