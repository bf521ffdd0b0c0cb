/** Tolerated difference between the clocks of an editor's machine and the server. */
const TOLERANCE_MS = 60_000;

/** Parses a date sent by a client; undefined if invalid, which Strapi rejects itself. */
export function parseMoment(value: unknown): Date | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && !(value instanceof Date)) {
    return undefined;
  }
  const moment = new Date(value);
  return value === '' || Number.isNaN(moment.getTime()) ? undefined : moment;
}

export const isFuture = (moment: Date, now: Date): boolean =>
  moment.getTime() > now.getTime() + TOLERANCE_MS;
