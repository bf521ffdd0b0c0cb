import type { Core, UID } from '@strapi/strapi';
import type { ExpectedState } from './shared-links-model';
import type { SharedSet } from './shared-links-set';

const ARTICLE: UID.ContentType = 'plugin::newsroom.article';
const LINKS = ['category', 'tags', 'authors', 'sources', 'moreCategories'] as const;
const TERMS = ['category', 'topic', 'tag', 'author'];

interface Row extends Record<string, unknown> {
  documentId: string;
  locale: string;
  publishedAt: string | null;
  updatedAt: string;
}

function toSet(row: Row): SharedSet {
  const links = LINKS.map((name) => {
    const linked = [row[name] ?? []].flat() as Row[];
    for (const { locale } of linked) {
      // A link to another locale would show readers a name in the wrong language.
      if (locale && locale !== row.locale) throw new Error(`${name} points into ${locale}`);
    }
    return [name, linked.map(({ documentId }) => documentId)];
  });
  return { ...Object.fromEntries(links), featured: Boolean(row['featured']) } as SharedSet;
}

/**
 * Reads the articles from the database in the shape of the model. An unedited version must not be "modified". An edited
 * one may or may not be, because both writes can fall into the same millisecond.
 */
export async function readState(
  strapi: Core.Strapi,
  documentIds: string[]
): Promise<ExpectedState> {
  const rows = (await strapi.db.query(ARTICLE).findMany({
    where: { documentId: { $in: documentIds } },
    populate: [...LINKS],
    orderBy: 'id',
  })) as Row[];
  const state: ExpectedState = Object.fromEntries(documentIds.map((id) => [id, {}]));
  for (const draft of rows.filter((row) => row.publishedAt === null)) {
    const published = rows.find(
      (row) =>
        row.publishedAt !== null &&
        row.documentId === draft.documentId &&
        row.locale === draft.locale
    );
    const looksModified =
      published !== undefined && new Date(draft.updatedAt) > new Date(published.updatedAt);
    const document = state[draft.documentId];
    if (document) {
      document[draft.locale] = {
        draft: toSet(draft),
        published: published && toSet(published),
        mayBeModified: looksModified,
      };
    }
  }
  return state;
}

/** Terms that lack a locale or have one twice. Both lists must be empty. */
export async function readTerms(strapi: Core.Strapi) {
  const locales = (await strapi.db.query('plugin::i18n.locale').findMany()) as object[];
  const incomplete: string[] = [];
  const doubled: string[] = [];
  for (const type of TERMS) {
    const uid = `plugin::newsroom.${type}` as UID.ContentType;
    const rows = (await strapi.db.query(uid).findMany()) as Row[];
    for (const [documentId, versions] of groupBy(rows)) {
      const present = new Set(versions.map(({ locale }) => locale));
      if (present.size < locales.length) incomplete.push(`${type} ${documentId}`);
      if (present.size < versions.length) doubled.push(`${type} ${documentId}`);
    }
  }
  return { incomplete, doubled };
}

function groupBy(rows: Row[]): Map<string, Row[]> {
  const documents = new Map<string, Row[]>();
  for (const row of rows) {
    documents.set(row.documentId, [...(documents.get(row.documentId) ?? []), row]);
  }
  return documents;
}
