import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Mark } from '../../../../kernel/db/outbox';
import { isNewsroomComponent } from '../../../../kernel/own-uids';
import { EVERYTHING } from '../../../../kernel/db/triggers';
import type { DocumentRef } from './store-queue';
import { createWorkQueue } from './store-queue';
import type { SlugOwner } from './store-pages';
import { createPageStore } from './store-pages';
import type { EntryUid } from '../model/types';
import { ARTICLE, ENTRY_UIDS, rowKey, SITE, siteKey } from '../model/types';

const isEntry = (uid: string): uid is EntryUid => (ENTRY_UIDS as readonly string[]).includes(uid);

/** Row ids by type. */
type RowIds = Map<string, Set<number>>;

function addRow(rows: RowIds, uid: string, id: number): boolean {
  const ids = rows.get(uid) ?? new Set();
  rows.set(uid, ids);
  const isNew = !ids.has(id);
  ids.add(id);
  return isNew;
}

/** Adds the rows that contain the marked components, at any depth. */
async function collectOwners(
  store: ReturnType<typeof createWorkQueue>,
  trx: Knex.Transaction,
  rows: RowIds
): Promise<void> {
  let level = [...rows]
    .filter(([uid]) => isNewsroomComponent(uid))
    .map(([uid, ids]) => [uid, [...ids]] as const);
  while (level.length > 0) {
    const above: RowIds = new Map();
    for (const [uid, ids] of level) {
      for (const owner of await store.ownersOfComponents(trx, uid, ids)) {
        if (addRow(rows, owner.uid, owner.id) && isNewsroomComponent(owner.uid)) {
          addRow(above, owner.uid, owner.id);
        }
      }
    }
    level = [...above].map(([uid, ids]) => [uid, [...ids]] as const);
  }
}

/**
 * Resolves marks to documents to rebuild: those that changed and those that depend on them. Also records published
 * slugs from the marks, so that even a slug published for a moment is kept.
 */
export async function resolveMarks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  marks: readonly Mark[]
): Promise<void> {
  const store = createWorkQueue(strapi);
  if (marks.some(({ key }) => key === EVERYTHING)) await store.enqueueEverything(trx);

  const documents = new Set<string>();
  const rows: RowIds = new Map();
  for (const { key } of marks) {
    const [, uid = '', sign, id = ''] = /^(.+)([@#])([^@#]+)$/.exec(key) ?? [];
    if (sign === '@' && uid === ARTICLE) documents.add(id);
    if (sign === '#') addRow(rows, uid, Number(id));
  }
  await collectOwners(store, trx, rows);

  const articleIds = [...(rows.get(ARTICLE) ?? [])];
  for (const id of await store.documentsOfArticles(trx, articleIds)) documents.add(id);
  const direct: DocumentRef[] = [...documents].map((documentId) => ({
    uid: ARTICLE,
    documentId,
    locale: null,
  }));

  const keys = new Set(marks.map(({ key }) => key));
  const documentIdOf = new Map<string, string>();
  for (const [uid, ids] of rows) {
    for (const id of ids) keys.add(rowKey(uid, id));
    if (!isEntry(uid)) continue;
    for (const owner of await store.ownersOfEntries(trx, uid, [...ids])) {
      direct.push(owner);
      documentIdOf.set(rowKey(uid, owner.id), owner.documentId);
      if (uid === SITE) keys.add(siteKey(owner.locale));
    }
  }
  await store.enqueue(trx, direct, true);
  await store.enqueueDependents(trx, [...keys]);
  await createPageStore(strapi).recordSlugs(trx, slugsOf(marks, documentIdOf));
}

/** Slugs of published rows, in order of publication. */
function slugsOf(marks: readonly Mark[], documentIdOf: ReadonlyMap<string, string>): SlugOwner[] {
  return marks.flatMap(({ key, locale, slug }) => {
    if (slug === null || slug === '') return [];
    const [uid = ''] = key.split(/[@#]/);
    const documentId = key.includes('@') ? key.slice(key.indexOf('@') + 1) : documentIdOf.get(key);
    return documentId ? [{ uid, locale: locale ?? '', slug, documentId }] : [];
  });
}
