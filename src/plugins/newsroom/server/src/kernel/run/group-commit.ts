import { AsyncResource } from 'node:async_hooks';
import { TryAgain } from '../errors';

export interface GroupCommit<Item, Result> {
  /** Resolves once the item is written and committed; rejects with TryAgain when it may not be. */
  add: (item: Item) => Promise<Result>;
  /** Resolves when nothing waits and nothing is being written. */
  whenIdle: () => Promise<void>;
}

interface Settings<Item, Result> {
  /** Writes all items in one transaction. Answers one result for each, in their order, after the commit. */
  write: (items: readonly Item[]) => Promise<readonly Result[]>;
  /** Told of what went wrong. Whoever waits is told to come again. */
  report: (error: unknown) => void;
}

/** Milliseconds for which the first of a group waits for others. */
const GROUP_WINDOW_MS = 3;
/** Items of one transaction. */
const MAX_GROUP_SIZE = 1_000;
/** More do not wait: a database that does not answer must not fill the memory. */
const MAX_QUEUE_LENGTH = 20_000;

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
}

/**
 * Writes what arrives within a few milliseconds in one transaction, and tells everybody when it is committed. While one
 * group is being written, the next one gathers: the busier the site, the larger the groups. There is nothing to lose:
 * what was not committed was not acknowledged.
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

  // In a context of its own: the first of a group may be inside a transaction of which the group is no part.
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
