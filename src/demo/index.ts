import type { Core } from '@strapi/strapi';
import { readLedger, writeLedger } from './ledger';
import { loadContent } from './load';
import { makeMissingLocales } from './locales';

export { openDemoAccess } from './access';

/**
 * Loads the demo's content into an empty portal. Answers whether it loaded anything: once a load has come to its
 * end, another does nothing, also where an editor has changed or deleted the content. A load that was cut off goes
 * on where it stopped. Nothing calls this but `npm run demo`.
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
