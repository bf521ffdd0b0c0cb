/** An action of a visitor on a day. `mark` is a hash of visitor, action and counting window. */
interface Marked {
  day: string;
  mark: string;
}

/** Number of the counting window within the day. Windows start at the start of the day. */
export const windowOf = (now: number, dayStart: number, minutes: number | 'day'): number =>
  minutes === 'day' ? 0 : Math.floor((now - dayStart) / (minutes * 60_000));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Deduplicates items by mark. Sorted, so that all nodes lock rows in the same order and cannot deadlock. */
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
