import type { Core } from '@strapi/strapi';

/** What has been loaded: the keys of the demo's documents and files, and whether the load came to its end. */
export interface Ledger {
  /** Set when everything is loaded. From then on the content belongs to whoever edits it. */
  finishedAt?: string;
  /** Key of the demo (`article/bridge`) to the documentId, or the id of a file. */
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
 * Makes something once. The entry in the ledger commits together with what was made, so a load that was cut off
 * can be repeated: it finds each thing either whole and noted, or not at all.
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
