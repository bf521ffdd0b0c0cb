import { FormatError, shown } from './errors';

/** Date, time and offset. Without the offset, server and reader would see different times. */
const ISO =
  /^(?:\d{4}|[+-]\d{6})-\d{2}-(\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Parses a Date, an ISO 8601 text or milliseconds since 1970. */
export function readMoment(value: Date | string | number): Date {
  const moment = typeof value === 'string' ? parse(value) : toDate(value);
  if (Number.isNaN(moment.getTime())) {
    throw new FormatError('DATE_INVALID', `${shown(value)} is no date.`);
  }
  return moment;
}

/** Untyped callers may pass anything: `new Date(null)` would be 1 January 1970. */
function toDate(value: unknown): Date {
  const isDate = Object.prototype.toString.call(value) === '[object Date]';
  return isDate || typeof value === 'number' ? new Date(value as Date | number) : new Date(NaN);
}

function parse(text: string): Date {
  const match = ISO.exec(text);
  if (!match) {
    throw new FormatError(
      'DATE_INVALID',
      `${shown(text)} is no ISO date with time and offset, such as "2023-01-19T10:20:00+07:00".`
    );
  }
  // JavaScript turns 30 February into 2 March, so check that the day is unchanged.
  const midnight = new Date(text.replace(/T.*$/, 'T00:00:00Z'));
  return midnight.getUTCDate() === Number(match[1]) ? new Date(text) : new Date(NaN);
}
