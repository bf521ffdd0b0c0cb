import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { addressesOf } from './addresses';
import type { Page } from '../contract';
import { CONTRACT_VERSION } from '../contract';
import { dependenciesOfEntry, dependenciesOfPage, relatedTermsOf } from './domain-dependencies';
import { datePublishedOf, slugOf, toPage, toRelatedCard, urlsOf } from './domain-page';
import type { Categories } from './domain-terms';
import { toAuthor, toCategory, toList, toSite, toSource, toTag, toTopic } from './domain-terms';
import { loadArticles, loadCategories, loadEntries, loadSiblings, loadSites } from './load';
import type { ArticleRow, EntryRow } from '../model/rows';
import type { EntryUid } from '../model/types';
import { ARTICLE, AUTHOR, CATEGORY, LIST, SITE, SOURCE, TAG, TOPIC } from '../model/types';

/** The row that the published side should have for one document in one locale. */
export interface Built {
  uid: string;
  documentId: string;
  locale: string;
  slug: string | null;
  etag: string;
  /** JSON text of the page or entry. */
  json: string;
  /** Mark keys that make a rebuild necessary. */
  dependencies: string[];
  /** Of articles only. */
  article?: {
    card: string;
    picked: string;
    relatedTerms: string;
    category: string | null;
    datePublished: Date;
    /** What derived rows are made from. */
    page: Page;
  };
}

/** A document that could not be built. Nothing of it is written, so readers keep the old row. */
export interface Failure {
  uid: string;
  documentId: string;
  error: unknown;
}

/** ETag of the JSON; it also changes with the contract's version. */
const etagOf = (json: string): string =>
  createHash('sha256').update(`${CONTRACT_VERSION}:${json}`).digest('base64url').slice(0, 22);

function toEntry(uid: EntryUid, row: EntryRow, categories: Categories): object {
  switch (uid) {
    case CATEGORY:
      return toCategory(row, categories);
    case TOPIC:
      return toTopic(row);
    case TAG:
      return toTag(row);
    case AUTHOR:
      return toAuthor(row);
    case SOURCE:
      return toSource(row);
    case LIST:
      return toList(row);
    case SITE:
      return toSite(row);
  }
}

/** One row per document and locale. Of duplicates, which only SQL can create, the newer one counts. */
function onePerLocale<Row extends { documentId: string; locale?: string | null }>(
  rows: readonly Row[]
): Row[] {
  return [...new Map(rows.map((row) => [`${row.documentId} ${row.locale ?? ''}`, row])).values()];
}

async function buildArticles(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale: string | undefined,
  failures: Failure[]
): Promise<Built[]> {
  const rows = onePerLocale(await loadArticles(strapi, documentIds, locale));
  const categories = await loadCategories(strapi);
  const sites = await loadSites(strapi);
  const siblings = await loadSiblings(strapi, documentIds);
  const addresses = addressesOf(strapi);
  const build = (row: ArticleRow): Built => {
    const { documentId } = row;
    const context = {
      categories,
      sites,
      siblings: siblings.filter((sibling) => sibling.documentId === documentId),
      addresses,
    };
    const { card, page } = toPage(row, context);
    const json = JSON.stringify(page);
    const urlOf = urlsOf(context, page.locale);
    const picked = JSON.stringify((row.related ?? []).map((one) => toRelatedCard(one, urlOf)));
    return {
      uid: ARTICLE,
      documentId,
      locale: page.locale,
      slug: slugOf(row),
      etag: etagOf(json + picked),
      json,
      dependencies: dependenciesOfPage(row, categories, sites.get(page.locale)),
      article: {
        card: JSON.stringify(card),
        picked,
        relatedTerms: relatedTermsOf(row),
        category: row.category?.documentId ?? null,
        datePublished: new Date(datePublishedOf(row)),
        page,
      },
    };
  };
  return attempt(ARTICLE, rows, build, failures);
}

async function buildEntries(
  strapi: Core.Strapi,
  uid: EntryUid,
  documentIds: readonly string[],
  locale: string | undefined,
  failures: Failure[]
): Promise<Built[]> {
  const rows = onePerLocale(await loadEntries<EntryRow>(strapi, uid, documentIds, locale));
  const categories: Categories = uid === CATEGORY ? await loadCategories(strapi) : new Map();
  const build = (row: EntryRow): Built => {
    const json = JSON.stringify(toEntry(uid, row, categories));
    return {
      uid,
      documentId: row.documentId,
      locale: row.locale ?? '',
      slug: (uid === LIST ? row.key : row.slug) ?? null,
      etag: etagOf(json),
      json,
      dependencies: dependenciesOfEntry(uid, row, categories),
    };
  };
  return attempt(uid, rows, build, failures);
}

function attempt<Row extends { documentId: string }>(
  uid: string,
  rows: readonly Row[],
  build: (row: Row) => Built,
  failures: Failure[]
): Built[] {
  return rows.flatMap((row) => {
    try {
      return [build(row)];
    } catch (error) {
      failures.push({ uid, documentId: row.documentId, error });
      return [];
    }
  });
}

/**
 * Builds the rows that the published side should have for documents of one type, in one locale or all, from the current
 * content. A document that is in neither `built` nor `failures` is not published.
 */
export async function buildDocuments(
  strapi: Core.Strapi,
  uid: string,
  documentIds: readonly string[],
  locale?: string
): Promise<{ built: Built[]; failures: Failure[] }> {
  const failures: Failure[] = [];
  const built =
    uid === ARTICLE
      ? await buildArticles(strapi, documentIds, locale, failures)
      : await buildEntries(strapi, uid as EntryUid, documentIds, locale, failures);
  return { built, failures };
}
