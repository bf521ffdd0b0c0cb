import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { findMissingTriggers, hasMarks } from '../../../../kernel/db/outbox';
import { freezeSnapshot, inTransaction } from '../../../../kernel/db/sql';
import { versionOf } from '../pages/addresses';
import type { Built } from '../pages/build';
import { buildDocuments } from '../pages/build';
import { createDerivedStore } from '../derive/store-derived';
import { createWorkQueue } from '../project/store-queue';
import { createPageStore, isSame, ownerName } from '../project/store-pages';
import { ARTICLE, PROJECTED_UIDS } from '../model/types';
import { compareDerived } from './compare-derived';
import type { Difference } from './difference';
import { watchedTables } from '../model/watched-tables';

const AT_ONCE = 100;
type Row = Record<string, unknown>;

/** Rows as sorted lines, for comparison. */
const lines = (rows: readonly Row[], columns: readonly string[]): string[] =>
  rows.map((row) => columns.map((column) => String(row[column])).join(' ')).sort();

const isEqual = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, index) => line === other[index]);

async function compareDocuments(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentIds: readonly string[]
): Promise<Difference[]> {
  const store = createPageStore(strapi);
  const { built, failures } = await buildDocuments(strapi, uid, documentIds);
  const stored = new Map(
    (await store.stored(trx, uid, documentIds, null)).map((row) => [ownerName(row), row])
  );
  const differences: Difference[] = failures.map(({ documentId, error }) => ({
    kind: 'different',
    what: `${uid} ${documentId}: ${String(error)}`,
  }));
  for (const one of built) {
    const row = stored.get(ownerName(one));
    if (!row) differences.push({ kind: 'missing', what: ownerName(one) });
    else if (!isSame(row, one, versionOf(strapi)))
      differences.push({ kind: 'different', what: ownerName(one) });
    stored.delete(ownerName(one));
  }
  differences.push(...[...stored.keys()].map((what) => ({ kind: 'surplus' as const, what })));
  differences.push(...(await compareLines(strapi, trx, uid, documentIds, built)));
  if (uid === ARTICLE) differences.push(...(await compareDerived(strapi, trx, documentIds, built)));
  return differences;
}

/** Dependencies and slugs of the documents. */
async function compareLines(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  documentIds: readonly string[],
  built: readonly Built[]
): Promise<Difference[]> {
  const store = createPageStore(strapi);
  const what = (documentId: string) => `${uid} ${documentId}`;
  const differences: Difference[] = [];
  const [dependencies, slugs] = [
    await store.dependencies(trx, uid, documentIds),
    await store.slugs(trx, uid, documentIds),
  ];
  const of = (rows: readonly Row[], id: string) => rows.filter((row) => row['document_id'] === id);
  for (const id of documentIds) {
    const own = built.filter(({ documentId }) => documentId === id);
    const keys = own
      .flatMap(({ locale, dependencies: all }) => all.map((key) => `${locale} ${key}`))
      .sort();
    if (!isEqual(lines(of(dependencies, id), ['locale', 'key']), keys)) {
      differences.push({ kind: 'dependencies', what: what(id) });
    }
    const owned = new Set(lines(of(slugs, id), ['locale', 'slug']));
    for (const { locale, slug } of own) {
      if (slug !== null && !owned.has(`${locale} ${slug}`)) {
        differences.push({ kind: 'slug', what: `${what(id)} ${locale} ${slug}` });
      }
    }
  }
  return differences;
}

/** documentIds of a type from content, the published side and its derived tables, in order, in chunks. */
async function* documentsOf(strapi: Core.Strapi, trx: Knex.Transaction, uid: string) {
  const store = createPageStore(strapi);
  const derived = createDerivedStore(strapi);
  let after = '';
  for (;;) {
    const all = [
      ...(await store.contentIds(trx, uid, after, AT_ONCE)),
      ...(await store.documentIds(trx, uid, after, AT_ONCE)),
      ...(uid === ARTICLE ? await derived.documentIds(trx, after, AT_ONCE) : []),
    ];
    // Sorted as in the database. Ids beyond what all sides have returned are left for the next chunk.
    const ids = [...new Set(all)].sort().slice(0, AT_ONCE);
    if (ids.length === 0) return;
    yield ids;
    after = ids.at(-1) ?? after;
  }
}

async function compareEverything(strapi: Core.Strapi): Promise<Difference[] | undefined> {
  return inTransaction(strapi, async (trx) => {
    await freezeSnapshot(trx);
    const work = createWorkQueue(strapi);
    if ((await hasMarks(strapi, trx)) || (await work.hasNext(Date.now(), trx))) {
      return undefined;
    }
    const missing = await findMissingTriggers(strapi, trx, watchedTables(strapi));
    const differences: Difference[] = missing.map((what) => ({ kind: 'trigger', what }));
    for (const uid of PROJECTED_UIDS) {
      for await (const ids of documentsOf(strapi, trx, uid)) {
        differences.push(...(await compareDocuments(strapi, trx, uid, ids)));
      }
    }
    return differences;
  });
}

/**
 * Compares the whole published side with content in one database snapshot. It does no work itself: it waits up to
 * `waitMs` until the projector of some node has finished.
 */
export async function verifyPublished(strapi: Core.Strapi, waitMs: number): Promise<Difference[]> {
  const until = Date.now() + waitMs;
  for (;;) {
    const differences = await compareEverything(strapi);
    if (differences) return differences;
    if (Date.now() > until)
      return [
        {
          kind: 'waiting',
          what: 'change marks that no node processes; is a node with background jobs running?',
        },
      ];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
