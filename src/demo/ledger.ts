import type { Core } from '@strapi/strapi';

/** Record of the load: keys of the loaded documents and files, and whether the load is complete. */
export interface Ledger {
  /** Set when everything is loaded. From then on the content is not touched any more. */
  finishedAt?: string;
  /** documentId or file ID by the demo's key, such as `article/bridge`. */
  made: Record<string, string>;
}

const STORE = { type: 'app', name: 'demo', key: 'ledger' } as const;

export async function readLedger(strapi: Core.Strapi): Promise<Ledger> {
  return ((await strapi.store.get(STORE)) as Ledger | null) ?? { made: {} };
}

export async function writeLedger(strapi: Core.Strapi, ledger: Ledger): Promise<void> {
  await strapi.store.set({ ...STORE, value: ledger });
}

/**
 * Creates something once. Its ledger entry is committed in the same transaction, so that an interrupted load can be
 * repeated: each item is either complete and recorded, or absent.
 */
export async function once(
  strapi: Core.Strapi,
  key: string,
  make: () => Promise<string>
): Promise<string> {
  const known = (await readLedger(strapi)).made[key];
  if (known) return known;
  return strapi.db.transaction(async () => {
    const id = await make();
    const ledger = await readLedger(strapi);
    await writeLedger(strapi, { ...ledger, made: { ...ledger.made, [key]: id } });
    return id;
  });
}
