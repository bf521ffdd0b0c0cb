/** Clocks of editors' machines differ a little from the server's: so much is not called the future. */
const TOLERANCE_MS = 60_000;

/** The moment that a client sent, or undefined when it is none: Strapi refuses such values itself. */
export function parseMoment(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) {
    return undefined;
  }
  const moment = new Date(value);
  return value === '' || Number.isNaN(moment.getTime()) ? undefined : moment;
}

export const isFuture = (moment: Date, now: Date): boolean =>
  moment.getTime() > now.getTime() + TOLERANCE_MS;
