import type { KeptText } from './kept';
import { isExpired } from './kept';

/** Stores texts in IndexedDB, because localStorage is too small for long articles. */

const DATABASE = 'newsroom-kept-texts';
const STORE = 'texts';
const LOCK = 'newsroom-kept-text ';

let opening: Promise<IDBDatabase> | undefined;
/** The open database: a page that is being closed has no time to open one. */
let open: IDBDatabase | undefined;

function database(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: 'id' });
    request.onerror = () => reject(new Error('No storage', { cause: request.error }));
    request.onsuccess = () => {
      open = request.result;
      // Another tab needs a newer version of the database, or the browser closed it.
      const leave = () => {
        open?.close();
        open = undefined;
        opening = undefined;
      };
      open.onversionchange = leave;
      open.onclose = leave;
      resolve(open);
    };
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** If the database is open, the transaction starts synchronously, before the caller's first `await`. */
function change(work: (store: IDBObjectStore) => void): Promise<void> {
  const run = (on: IDBDatabase) =>
    new Promise<void>((resolve, reject) => {
      const transaction = on.transaction(STORE, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(new Error('Not kept', { cause: transaction.error }));
      work(transaction.objectStore(STORE));
      transaction.commit();
    });
  return open ? run(open) : database().then(run);
}

async function readAll(): Promise<KeptText[]> {
  const store = (await database()).transaction(STORE).objectStore(STORE);
  return new Promise((resolve, reject) => {
    const request = store.getAll();
    request.onsuccess = () => resolve(request.result as KeptText[]);
    request.onerror = () => reject(new Error('Not read', { cause: request.error }));
  });
}

/** Opens the database before it is needed. */
export const prepareDevice = async (): Promise<void> => {
  await database();
};

export const keep = (kept: KeptText): Promise<void> => change((store) => store.put(kept));

export const forget = (...ids: string[]): Promise<void> =>
  change((store) => ids.forEach((id) => store.delete(id)));

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
