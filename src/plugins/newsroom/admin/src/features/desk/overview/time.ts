const SECOND = 1000;

/** Units from the largest to the smallest. */
const UNITS = [
  ['year', 365 * 24 * 3600 * SECOND],
  ['month', 30 * 24 * 3600 * SECOND],
  ['week', 7 * 24 * 3600 * SECOND],
  ['day', 24 * 3600 * SECOND],
  ['hour', 3600 * SECOND],
  ['minute', 60 * SECOND],
] as const;

export type TimeUnit = (typeof UNITS)[number][0] | 'second';

/** Distance to a moment in the largest fitting unit: `[-2, 'hour']` is two hours ago. */
export function distance(moment: Date, now: Date): [number, TimeUnit] {
  const away = moment.getTime() - now.getTime();
  for (const [unit, length] of UNITS) {
    if (Math.abs(away) >= length) return [Math.trunc(away / length), unit];
  }
  return [0, 'second'];
}

/** True for moments of the same day in the local time zone. */
export const isSameDay = (moment: Date, now: Date): boolean =>
  moment.toDateString() === now.toDateString();
