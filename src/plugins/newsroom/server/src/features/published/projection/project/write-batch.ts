import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { versionOf } from '../pages/addresses';
import type { Built, Failure } from '../pages/build';
import type { Page } from '../contract';
import type { DerivedRows } from '../derive/store-derived';
import { createDerivedStore } from '../derive/store-derived';
import { listings, listingTerms } from '../model/listings';
import type { Owner } from '../model/types';
import { ARTICLE, DERIVED } from '../model/types';
import { parentsOf, placesOf } from './domain-surroundings';
import { createChangeLog } from './store-changes';
import type { Stored } from './store-pages';
import { createPageStore, isSame, ownerName } from './store-pages';

export interface Outcome {
  /** True if readers see a difference. */
  isChanged: boolean;
  failures: Failure[];
}

/** Terms that articles were listed under before, by owner name. */
function listedBefore(derived: readonly DerivedRows[]): Map<string, string[]> {
  const terms = new Map<string, string[]>();
  const found = derived.find(({ name }) => name === listings.name)?.found ?? [];
  for (const row of found) {
    const owner = ownerName({
      uid: ARTICLE,
      documentId: String(row['document_id']),
      locale: String(row['locale']),
    });
    terms.set(owner, [...(terms.get(owner) ?? []), String(row['term'])]);
  }
  return terms;
}

/**
 * Writes new and changed rows, deletes those no longer published, and leaves equal ones untouched. An article whose
 * derived rows fail is still written.
 */
export async function writeBatch(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  { uid, locale }: { uid: string; locale: string | null },
  documentIds: readonly string[],
  built: readonly Built[]
): Promise<Outcome> {
  const store = createPageStore(strapi);
  const derivedStore = createDerivedStore(strapi);
  const version = versionOf(strapi);
  const now = Date.now();
  const stored = await store.stored(trx, uid, documentIds, locale);
  const before = new Map(stored.map((row) => [ownerName(row), row]));
  const after = new Set(built.map(ownerName));
  const changed = built.filter((one) => {
    const row = before.get(ownerName(one));
    return !row || !isSame(row, one, version);
  });
  const gone = stored.filter((row) => !after.has(ownerName(row)));

  await store.put(trx, changed, derivedStore.form, now);
  await store.remove(trx, gone);
  await store.replaceDependencies(trx, uid, documentIds, locale, built);
  const pages = built.flatMap(({ article }) => (article ? [article.page] : []));
  const derived =
    uid === ARTICLE
      ? await derivedStore.replace(trx, documentIds, locale, pages)
      : { tables: [], areChanged: false };
  const written = new Set([...changed, ...gone].map(ownerName));
  await store.setDerivedForm(
    trx,
    stored.filter((row) => isOutdated(row, derivedStore.form) && !written.has(ownerName(row))),
    derivedStore.form
  );
  await store.recordSlugs(
    trx,
    built.flatMap((one) => (one.slug === null ? [] : [{ ...one, slug: one.slug }]))
  );
  const listed = listedBefore(derived.tables);
  const toSurroundings = (was: Stored | undefined, is: Built | undefined) => {
    const terms = [
      ...(is?.article ? listingTerms(is.article.page) : []),
      ...(listed.get(ownerName((is ?? was) as Owner)) ?? []),
      ...parentsOf(uid, was?.json, is?.json),
    ];
    return { terms: [...new Set(terms)], places: placesOf(was, is?.article) };
  };
  await createChangeLog(strapi).add(
    trx,
    [
      ...gone.map((one) => ({
        ...one,
        isPublished: false,
        isMoved: true,
        ...toSurroundings(one, undefined),
      })),
      ...changed.map((one) => {
        const was = before.get(ownerName(one));
        return {
          ...one,
          isPublished: true,
          isMoved: was?.slug !== one.slug,
          ...toSurroundings(was, one),
        };
      }),
    ],
    now
  );
  const isChanged = changed.length > 0 || gone.length > 0 || derived.areChanged;
  return { isChanged, failures: failuresOf(derived.tables) };
}

/** Only pages of articles have derived rows. */
const isOutdated = ({ uid, derivedForm }: Stored, form: string): boolean =>
  uid === ARTICLE && derivedForm !== form;

const failuresOf = (derived: readonly DerivedRows[]): Failure[] =>
  derived.flatMap(({ name, failures }) =>
    failures.map(({ documentId, locale, error }) => ({
      uid: DERIVED,
      documentId,
      error: `${name} in ${locale}: ${String(error)}`,
    }))
  );

/** Rebuilds derived rows from the stored pages, if these are current. */
export async function deriveAnew(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  documentIds: readonly string[]
): Promise<Outcome> {
  const store = createPageStore(strapi);
  const derivedStore = createDerivedStore(strapi);
  const stored = await store.stored(trx, ARTICLE, documentIds, null);
  // Pages of an older version will be rebuilt, together with their derived rows.
  const version = versionOf(strapi);
  const waiting = new Set(
    stored.filter((row) => row.version !== version).map(({ documentId }) => documentId)
  );
  const ready = stored.filter(({ documentId }) => !waiting.has(documentId));
  const derived = await derivedStore.replace(
    trx,
    documentIds.filter((documentId) => !waiting.has(documentId)),
    null,
    ready.map(({ json }) => JSON.parse(json) as Page)
  );
  await store.setDerivedForm(trx, ready, derivedStore.form);
  return { isChanged: derived.areChanged, failures: failuresOf(derived.tables) };
}
