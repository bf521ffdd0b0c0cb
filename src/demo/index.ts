import type { Core } from '@strapi/strapi';
import { readLedger, writeLedger } from './ledger';
import { loadContent } from './load';
import { makeMissingLocales } from './locales';

export { openDemoAccess } from './access';

/**
 * Loads the demo's content into an empty portal. Returns whether it loaded anything. After a complete load, another one
 * does nothing, even if an editor has changed or deleted the content. An interrupted load is resumed. Only
 * `npm run demo` calls this.
 */
export async function loadDemo(strapi: Core.Strapi): Promise<{ loaded: boolean }> {
  if ((await readLedger(strapi)).finishedAt) return { loaded: false };
  await makeMissingLocales(strapi);
  await loadContent(strapi);
  await writeLedger(strapi, {
    ...(await readLedger(strapi)),
    finishedAt: new Date().toISOString(),
  });
  return { loaded: true };
}
