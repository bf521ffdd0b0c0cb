import type { IntlShape } from 'react-intl';

/** The first moment of a day, or month, in the only time zone that days of the site are shown in: none. */
const moment = (period: string) =>
  new Date(`${period.length === 7 ? `${period}-01` : period}T00:00:00Z`);

type Language = Pick<IntlShape, 'formatDate' | 'locale'>;

/** A day as short as it is said: 23/11 in Vietnamese. A month: 11/2026. */
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

/** The day on which the calendar shows a date: pickers give local midnight. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** A date that a picker shows as that day. */
export const dateOf = (day: string): Date => new Date(`${day}T00:00:00`);
