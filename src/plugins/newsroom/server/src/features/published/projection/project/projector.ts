import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { deleteMarks, hasMarks, readMarks } from '../../../../kernel/db/outbox';
import { inTransaction, tryLockUntilCommit } from '../../../../kernel/db/sql';
import { announceChanges } from './announce';
import type { Failure } from '../pages/build';
import { buildDocuments } from '../pages/build';
import { resolveMarks } from './resolve';
import type { QueuedDocument } from './store-queue';
import { createWorkQueue } from './store-queue';
import { DERIVED } from '../model/types';
import type { Outcome } from './write-batch';
import { deriveAnew, writeBatch } from './write-batch';

/** Marks and documents per round. Rounds are short, so that SQLite's single connection is free in between. */
const MAX_MARKS_PER_ROUND = 1000;
const MAX_DOCUMENTS_PER_ROUND = 40;

/** Rest after a document could not be made, in milliseconds, doubled each time. */
const MIN_BACKOFF_MS = 5_000;
const MAX_BACKOFF_MS = 600_000;

export const PROJECTOR_LOCK = 'newsroom:projector';

const NOTHING_DONE = { hasMore: false, isChanged: false };

/** Documents of one type and one locale (null: all) that are built together. */
interface Batch {
  uid: string;
  locale: string | null;
  documentIds: string[];
  failures: Map<string, number>;
}

function toBatches(rows: readonly QueuedDocument[]): Batch[] {
  const batches = new Map<string, Batch>();
  for (const { uid, documentId, locale, failures } of rows) {
    const name = `${uid} ${locale ?? ''}`;
    const batch: Batch = batches.get(name) ?? {
      uid,
      locale,
      documentIds: [],
      failures: new Map(),
    };
    batches.set(name, batch);
    if (!batch.failures.has(documentId)) batch.documentIds.push(documentId);
    batch.failures.set(documentId, Math.max(failures, batch.failures.get(documentId) ?? 0));
  }
  return [...batches.values()];
}

async function postpone(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  batch: Batch,
  { uid, documentId, error }: Failure
): Promise<void> {
  const failures = (batch.failures.get(documentId) ?? 0) + 1;
  const rest = Math.min(MAX_BACKOFF_MS, MIN_BACKOFF_MS * 2 ** (failures - 1));
  strapi.log.error(
    `Newsroom: failed to update the published side for ${uid} ${documentId} (attempt ${failures}, retry in ${Math.ceil(rest / 1000)} s): ${String(error)}`
  );
  const owner = { uid, documentId, locale: uid === DERIVED ? null : batch.locale };
  await createWorkQueue(strapi).postpone(trx, owner, failures, Date.now() + rest);
}

/** Makes what it can of a batch. */
async function makeBatch(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, locale, documentIds }: Batch
): Promise<Outcome> {
  if (uid === DERIVED) return deriveAnew(strapi, trx, documentIds);
  const { built, failures } = await buildDocuments(strapi, uid, documentIds, locale ?? undefined);
  const failed = new Set(failures.map(({ documentId }) => documentId));
  const done = documentIds.filter((documentId) => !failed.has(documentId));
  const ofDone = built.filter(({ documentId }) => !failed.has(documentId));
  const written = await writeBatch(strapi, trx, { uid, locale }, done, ofDone);
  return { isChanged: written.isChanged, failures: [...failures, ...written.failures] };
}

/** Returns whether readers see a difference. */
async function projectBatch(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  batch: Batch
): Promise<boolean> {
  const { uid, locale, documentIds } = batch;
  await createWorkQueue(strapi).remove(trx, uid, documentIds, locale);
  const { isChanged, failures } = await makeBatch(strapi, trx, batch);
  const reported = new Map(failures.map((failure) => [failure.documentId, failure]));
  for (const failure of reported.values()) await postpone(strapi, trx, batch, failure);
  return isChanged;
}

/**
 * One round: reads marks, resolves them to documents and rebuilds some of those, all in one transaction, so a crash
 * leaves marks and rows as they were. Returns true if there is more to do.
 *
 * Only one projector runs at a time across nodes. A change that is committed while a row is being built leaves a mark
 * that this round does not see but the next one does.
 */
export async function projectOnce(strapi: Core.Strapi): Promise<boolean> {
  const store = createWorkQueue(strapi);
  if (!(await hasMarks(strapi)) && !(await store.hasNext(Date.now()))) return false;
  const { hasMore, isChanged } = await inTransaction(strapi, async (trx) => {
    if (!(await tryLockUntilCommit(trx, PROJECTOR_LOCK))) return NOTHING_DONE;
    const marks = await readMarks(strapi, trx, MAX_MARKS_PER_ROUND);
    if (marks.length > 0) {
      await resolveMarks(strapi, trx, marks);
      const ids = marks.map(({ id }) => id);
      await deleteMarks(strapi, trx, ids);
    }
    const rows = await store.next(trx, MAX_DOCUMENTS_PER_ROUND, Date.now());
    let isChanged = false;
    for (const batch of toBatches(rows)) {
      if (await projectBatch(strapi, trx, batch)) isChanged = true;
    }
    return {
      hasMore: marks.length === MAX_MARKS_PER_ROUND || rows.length === MAX_DOCUMENTS_PER_ROUND,
      isChanged,
    };
  });
  // After the commit, and only then: most saves are of drafts, and kept answers are dropped by this.
  if (isChanged) announceChanges(strapi);
  return hasMore;
}
