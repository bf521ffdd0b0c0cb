import { AsyncResource } from 'node:async_hooks';
import { TryAgain } from '../errors';

export interface GroupCommit<Item, Result> {
  /** Resolves after the item is committed; rejects with TryAgain if the write failed or its outcome is unknown. */
  add: (item: Item) => Promise<Result>;
  /** Resolves when nothing waits and nothing is being written. */
  whenIdle: () => Promise<void>;
}

interface Settings<Item, Result> {
  /** Writes all items in one transaction. Returns one result per item, in order, after the commit. */
  write: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Receives errors of `write`. The callers of `add` get TryAgain. */
  report: (error: unknown) => void;
}

/** Milliseconds that the first item waits for others to join its group. */
const GROUP_WINDOW_MS = 3;
/** Maximum number of items per transaction. */
const MAX_GROUP_SIZE = 1_000;
/** Maximum queue length. More items are rejected, so that an unresponsive database does not fill the memory. */
const MAX_QUEUE_LENGTH = 20_000;

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

/**
 * Group commit: writes items that arrive within a few milliseconds in one transaction, and resolves each after the
 * commit. While a group is being written the next one collects, so groups grow with the load. A crash loses nothing
 * that was acknowledged.
 */
export function createGroupCommit<Item, Result>({
  write,
  report,
}: Settings<Item, Result>): GroupCommit<Item, Result> {
  let waiting: Waiting<Item, Result>[] = [];
  let isBusy = false;
  const onceIdle: (() => void)[] = [];

  async function writeNext(): Promise<void> {
    const group = waiting.slice(0, MAX_GROUP_SIZE);
    waiting = waiting.slice(MAX_GROUP_SIZE);
    try {
      const results = await write(group.map(({ item }) => item));
      for (const [at, { resolve }] of group.entries()) resolve(results[at] as Result);
    } catch (error) {
      report(error);
      for (const { reject } of group) reject(new TryAgain());
    }
  }

  // Runs outside the caller's async context, which may hold a transaction that the group must not join.
  const run = AsyncResource.bind(async (): Promise<void> => {
    while (waiting.length > 0) await writeNext();
    isBusy = false;
    for (const resolve of onceIdle.splice(0)) resolve();
  });

  return {
    add(item) {
      if (waiting.length >= MAX_QUEUE_LENGTH) return Promise.reject(new TryAgain());
      return new Promise((resolve, reject) => {
        waiting.push({ item, resolve, reject });
        if (isBusy) return;
        isBusy = true;
        setTimeout(() => void run(), GROUP_WINDOW_MS);
      });
    },
    whenIdle: () => (isBusy ? new Promise((resolve) => onceIdle.push(resolve)) : Promise.resolve()),
  };
}
