import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Row } from '../../../../kernel/db/replace-rows';
import type { Built } from '../pages/build';
import type { DerivedRows } from '../derive/store-derived';
import { createDerivedStore, valuesIn } from '../derive/store-derived';
import { ARTICLE } from '../model/types';
import { ownerName } from '../project/store-pages';
import type { Difference } from './difference';

const ownerOf = (row: Row): string =>
  ownerName({
    uid: ARTICLE,
    documentId: String(row['document_id']),
    locale: String(row['locale']),
  });

/** How many rows of one page are missing, surplus, or there with other values. */
function countsOf(one: DerivedRows): Map<string, Record<'missing' | 'surplus' | 'other', number>> {
  const keyOf = valuesIn(one.key);
  const found = new Map(one.found.map((row) => [keyOf(row), row]));
  const counts = new Map<string, Record<'missing' | 'surplus' | 'other', number>>();
  const count = (row: Row, kind: 'missing' | 'surplus' | 'other') => {
    const owner = ownerOf(row);
    const all = counts.get(owner) ?? { missing: 0, surplus: 0, other: 0 };
    counts.set(owner, { ...all, [kind]: all[kind] + 1 });
  };
  for (const row of one.wanted) {
    const has = found.get(keyOf(row));
    if (!has) count(row, 'missing');
    else if (one.valuesOf(has) !== one.valuesOf(row)) count(row, 'other');
    found.delete(keyOf(row));
  }
  for (const row of found.values()) count(row, 'surplus');
  return counts;
}

/** What derived tables say other than the pages of the documents, as they should be. */
export async function compareDerived(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  documentIds: readonly string[],
  built: readonly Built[]
): Promise<Difference[]> {
  const pages = built.flatMap(({ article }) => (article ? [article.page] : []));
  const differences: Difference[] = [];
  for await (const one of createDerivedStore(strapi).compare(trx, documentIds, null, pages)) {
    for (const { documentId, locale, error } of one.failures) {
      const owner = ownerName({ uid: ARTICLE, documentId, locale });
      differences.push({ kind: one.name, what: `${owner}: ${String(error)}` });
    }
    for (const [owner, counts] of countsOf(one)) {
      const told = Object.entries(counts).filter(([, count]) => count > 0);
      const what = told.map(([kind, count]) => `${count} ${kind}`).join(', ');
      differences.push({ kind: one.name, what: `${owner}: ${what}` });
    }
  }
  return differences;
}
