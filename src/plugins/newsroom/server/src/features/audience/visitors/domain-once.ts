/** What somebody did on a day, by a code of who did what: the same code within a window of time is the same act. */
interface Marked {
  day: string;
  mark: string;
}

/** Number of the counting window within the day. Windows start at the start of the day. */
export const windowOf = (now: number, dayStart: number, minutes: number | 'day'): number =>
  minutes === 'day' ? 0 : Math.floor((now - dayStart) / (minutes * 60_000));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Deduplicates views by mark. Sorted, so that all nodes lock rows in the same order and cannot deadlock. */
export function uniqueByMark<T extends Marked>(events: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const event of events) {
    const key = `${event.day} ${event.mark}`;
    if (!first.has(key)) first.set(key, event);
  }
  return [...first.values()].sort(
    (one, other) => compare(one.day, other.day) || compare(one.mark, other.mark)
  );
}
