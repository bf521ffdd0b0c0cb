import { atEndOfFile } from './test-file';

/** How far the clocks of the app in this process are ahead of the test's, in milliseconds. */
const ahead = { date: 0, age: 0 };
let isMoved = false;

/**
 * Lets time pass for the app without waiting: limits run out, and kept answers grow old. Timers go on as before, and so
 * does the clock of PostgreSQL.
 */
export function passTime(milliseconds: number): void {
  ageCaches(milliseconds);
  ahead.date += milliseconds;
}

/** Lets what the app keeps grow old; the date stays as it is. */
export function ageCaches(milliseconds: number): void {
  if (!isMoved) moveClocks();
  ahead.age += milliseconds;
}

/** What time it is for the app. */
export const appTime = () => Date.now() + ahead.date;

function moveClocks(): void {
  isMoved = true;
  const { Date: RealDate, performance } = outside.global;
  const elapsed = performance.now.bind(performance);
  const now = () => RealDate.now() + ahead.date;
  // Not a subclass: dates that were made before, and by Node itself, have to be instances of it as well.
  outside.global.Date = new Proxy(RealDate, {
    construct: (target, given: unknown[], made) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, made) as object,
    get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
  });
  performance.now = () => elapsed() + ahead.age;

  atEndOfFile(async () => {
    outside.global.Date = RealDate;
    Reflect.deleteProperty(performance, 'now');
  });
}
