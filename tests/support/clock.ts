import { atEndOfFile } from './test-file';

/** How far the clocks of the app in this process are ahead of the test's, in milliseconds. */
let dateAhead = 0;
let ageAhead: number | undefined;

/**
 * Lets time pass for the app without waiting: limits run out, and kept answers grow old. Timers go on as before, and so
 * does the clock of PostgreSQL.
 */
export function passTime(milliseconds: number): void {
  ageCaches(milliseconds);
  if (dateAhead === 0) moveDate();
  dateAhead += milliseconds;
}

/** Lets what the app keeps grow old; the date stays as it is. */
export function ageCaches(milliseconds: number): void {
  if (ageAhead === undefined) moveStopwatch();
  ageAhead = (ageAhead ?? 0) + milliseconds;
}

/** What time it is for the app. */
export const appTime = () => Date.now() + dateAhead;

function moveDate(): void {
  const RealDate = outside.global.Date;
  const realNow = RealDate.now;
  const now = () => realNow() + dateAhead;
  // Not a subclass: dates that were made before, and by Node itself, have to be instances of it as well.
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
  // What is left is the method of the prototype.
  atEndOfFile(async () => void Reflect.deleteProperty(performance, 'now'));
}
