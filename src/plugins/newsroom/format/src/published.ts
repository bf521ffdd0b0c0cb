import { FormatError, shown } from './errors';
import { readLocale } from './locale';
import { readMoment } from './moment';

export interface PublishedOptions {
  /** The locale of the page: `vi`, `en`, `fr`, `en-US` … */
  locale: string;
  /** The newsroom's time zone, such as `Asia/Ho_Chi_Minh`, so that the server and all readers show the same time. */
  timeZone: string;
}

interface Parts {
  weekday: string;
  day: string;
  month: string;
  year: string;
  time: string;
}

/** Names with only the first letter capital, as newspapers write them; Intl gives "Thứ Năm". */
const VIETNAMESE_DAYS: Record<string, string> = {
  Sunday: 'Chủ nhật',
  Monday: 'Thứ hai',
  Tuesday: 'Thứ ba',
  Wednesday: 'Thứ tư',
  Thursday: 'Thứ năm',
  Friday: 'Thứ sáu',
  Saturday: 'Thứ bảy',
};

/**
 * Formats a publication date. Vietnamese: `Thứ năm - 19/01/2023 10:20`; English: `Thursday, 19 January 2023, 10:20`;
 * other locales, `en-US` among them, as Intl writes a full date with a short time.
 *
 * @throws FormatError
 */
export function formatPublished(
  date: Date | string | number,
  { locale, timeZone }: PublishedOptions
): string {
  const moment = readMoment(date);
  const { language, region } = readLocale(locale);

  // Intl's wording and punctuation depend on the browser version, so our two formats use only names from it.
  if (language === 'vi') {
    const { weekday, day, month, year, time } = partsOf(moment, timeZone, '2-digit');
    return `${VIETNAMESE_DAYS[weekday]} - ${day}/${month}/${year} ${time}`;
  }
  if (language === 'en' && region === undefined) {
    const { weekday, day, month, year, time } = partsOf(moment, timeZone, 'long');
    return `${weekday}, ${Number(day)} ${month} ${year}, ${time}`;
  }
  return inZone(
    timeZone,
    (zone) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', ...zone })
  ).format(moment);
}

/** English, two digits, hours from 00 to 23. */
function partsOf(moment: Date, timeZone: string, month: '2-digit' | 'long'): Parts {
  const formatter = inZone(
    timeZone,
    (zone) =>
      new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
        weekday: 'long',
        day: '2-digit',
        month,
        year: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        ...zone,
      })
  );
  const parts = formatter.formatToParts(moment);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((candidate) => candidate.type === type)?.value ?? '';
  return {
    weekday: part('weekday'),
    day: part('day'),
    month: part('month'),
    year: part('year'),
    time: `${part('hour')}:${part('minute')}`,
  };
}

function inZone<Formatter>(
  timeZone: string,
  create: (zone: { timeZone: string }) => Formatter
): Formatter {
  // Without a time zone, Intl would use the machine's.
  if (typeof timeZone === 'string') {
    try {
      return create({ timeZone });
    } catch {
      // Said below.
    }
  }
  throw new FormatError('TIME_ZONE_INVALID', `${shown(timeZone)} is no time zone.`);
}
