import type { DBSchema, IDBPDatabase } from 'idb';
import { openDB } from 'idb';
import type { KeptText } from './kept';
import { isExpired } from './kept';

/** Stores texts in IndexedDB, because localStorage is too small for long articles. */

const DATABASE = 'newsroom-kept-texts';
const STORE = 'texts';
const LOCK = 'newsroom-kept-text ';

interface Schema extends DBSchema {
  [STORE]: { key: string; value: KeptText };
}

type Database = IDBPDatabase<Schema>;

let opening: Promise<Database> | undefined;
/** The open database: a page that is being closed has no time to open one. */
let open: Database | undefined;

/** Another tab needs a newer version of the database, or the browser closed it. */
function leave(): void {
  open?.close();
  open = undefined;
  opening = undefined;
}

async function connect(): Promise<Database> {
  open = await openDB<Schema>(DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore(STORE, { keyPath: 'id' }),
    blocking: leave,
    terminated: leave,
  });
  return open;
}

function database(): Promise<Database> {
  opening ??= connect().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

type Store = ReturnType<typeof writableStore>;

const writableStore = (on: Database) => on.transaction(STORE, 'readwrite').store;

/** If the database is open, the transaction starts synchronously, before the caller's first `await`. */
async function change(work: (store: Store) => Promise<unknown>[]): Promise<void> {
  const store = writableStore(open ?? (await database()));
  const changes = work(store);
  store.transaction.commit();
  await Promise.all([...changes, store.transaction.done]);
}

const readAll = async (): Promise<KeptText[]> => (await database()).getAll(STORE);

/** Opens the database before it is needed. */
export const prepareDevice = async (): Promise<void> => {
  await database();
};

export const keep = (kept: KeptText): Promise<void> => change((store) => [store.put(kept)]);

export const forget = (...ids: string[]): Promise<void> =>
  change((store) => ids.map((id) => store.delete(id)));

export const findKept = (): Promise<KeptText[]> => readAll();

/** Deletes expired texts. */
export async function forgetExpired(now: number, hours?: number): Promise<void> {
  const expired = (await readAll()).filter((kept) => isExpired(kept, now, hours));
  if (expired.length > 0) await forget(...expired.map(({ id }) => id));
}

/** Deletes a user's texts, except those of forms that are open in other tabs. */
export async function forgetUser(user: string, own: readonly string[]): Promise<void> {
  const [all, held] = [await readAll(), await heldIds()];
  const isHeldElsewhere = (id: string) => held.includes(id) && !own.includes(id);
  const theirs = all.filter((kept) => kept.user === user && !isHeldElsewhere(kept.id));
  if (theirs.length > 0) await forget(...theirs.map(({ id }) => id));
}

/** Marks a form as open, for all tabs, with a Web Lock. The returned function releases it; so does a crash. */
export function hold(id: string): () => void {
  let letGo: () => void = () => undefined;
  const isDone = new Promise<void>((resolve) => (letGo = resolve));
  // Web Locks exist only with https. Without them, texts of forms open in other tabs are offered too.
  navigator.locks?.request(LOCK + id, () => isDone).catch(() => undefined);
  return letGo;
}

export async function heldIds(): Promise<string[]> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  return held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : []));
}
