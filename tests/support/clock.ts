import { atEndOfFile } from './test-file';

/** Milliseconds that the app's `Date` is ahead of the test's. */
let dateAhead = 0;
let ageAhead: number | undefined;

/**
 * Advances the app's clocks without waiting, so that limits and caches expire. Timers and PostgreSQL's clock are not
 * changed.
 */
export function passTime(milliseconds: number): void {
  ageCaches(milliseconds);
  if (dateAhead === 0) moveDate();
  dateAhead += milliseconds;
}

/** Ages the app's caches. The date does not change. */
export function ageCaches(milliseconds: number): void {
  if (ageAhead === undefined) moveStopwatch();
  ageAhead = (ageAhead ?? 0) + milliseconds;
}

/** The app's current time. */
export const appTime = () => Date.now() + dateAhead;

function moveDate(): void {
  const RealDate = outside.global.Date;
  const realNow = RealDate.now;
  const now = () => realNow() + dateAhead;
  // A proxy, not a subclass: dates created earlier, or by Node itself, must be instances of it too.
  outside.global.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  atEndOfFile(async () => {
    outside.global.Date = RealDate;
  });
}

function moveStopwatch(): void {
  const { performance } = outside.global;
  const elapsed = performance.now.bind(performance);
  performance.now = () => elapsed() + (ageAhead ?? 0);
  // Deleting the own property restores the prototype's method.
  atEndOfFile(async () => void Reflect.deleteProperty(performance, 'now'));
}
