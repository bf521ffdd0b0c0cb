import type { Core } from '@strapi/strapi';
import type { ArticleRow, CardRow, CategoryRow, SiteRow } from '../model/rows';
import type { EntryUid } from '../model/types';
import { ARTICLE, AUTHOR, CATEGORY, LIST, SITE, SOURCE, TAG, TOPIC } from '../model/types';

/**
 * Loads published versions of content. Uses the database layer and not the document service: loading a hundred
 * documents with all relations takes as many statements as loading one.
 */

const FILE_FIELDS = {
  select: [
    ...['id', 'name', 'url', 'width', 'height', 'mime', 'size'],
    ...['alternativeText', 'caption', 'formats'],
  ],
};
const IMAGE = { populate: { image: FILE_FIELDS } };

const SECTIONS = {
  on: {
    'newsroom.text': true,
    'newsroom.captioned-image': IMAGE,
    'newsroom.gallery': { populate: { images: IMAGE } },
    'newsroom.pull-quote': true,
    'newsroom.table': true,
    'newsroom.embed': true,
    'newsroom.attachment': { populate: { file: FILE_FIELDS } },
    'newsroom.html': true,
  },
};

const CARD = { cover: IMAGE, category: true, authors: true, sources: true };

const PAGE = {
  ...CARD,
  body: SECTIONS,
  authors: { populate: { photo: FILE_FIELDS } },
  moreCategories: true,
  topic: true,
  tags: true,
  seo: { populate: { shareImage: FILE_FIELDS } },
  related: { where: { publishedAt: { $notNull: true } }, populate: CARD },
};

const ENTRY_POPULATE: Record<EntryUid, object> = {
  [CATEGORY]: { cover: FILE_FIELDS, parent: { select: ['id'] } },
  [TOPIC]: { cover: FILE_FIELDS },
  [TAG]: {},
  [AUTHOR]: { photo: FILE_FIELDS },
  [SOURCE]: { logo: FILE_FIELDS },
  [LIST]: { articles: { select: ['id', 'documentId', 'publishedAt'] } },
  [SITE]: { publisherLogo: FILE_FIELDS, contact: true, socialLinks: true },
};

const PUBLISHED = { publishedAt: { $notNull: true } };

const inLocale = (locale: string | undefined) => (locale === undefined ? {} : { locale });

/** Published versions of the articles in one locale or all, oldest row first. */
export async function loadArticles(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  locale?: string
): Promise<ArticleRow[]> {
  return (await strapi.db.query(ARTICLE).findMany({
    where: { documentId: { $in: documentIds }, ...PUBLISHED, ...inLocale(locale) },
    orderBy: { id: 'asc' },
    populate: PAGE,
  })) as ArticleRow[];
}

/** Published versions of the articles in all locales, for links between translations. */
export async function loadSiblings(
  strapi: Core.Strapi,
  documentIds: readonly string[]
): Promise<CardRow[]> {
  return (await strapi.db.query(ARTICLE).findMany({
    select: ['id', 'documentId', 'locale', 'slug', 'title'],
    where: { documentId: { $in: documentIds }, ...PUBLISHED },
    orderBy: { id: 'asc' },
  })) as CardRow[];
}

/** Rows of terms, sources, lists or the site. */
export async function loadEntries<Row>(
  strapi: Core.Strapi,
  uid: EntryUid,
  documentIds: readonly string[],
  locale?: string
): Promise<Row[]> {
  return (await strapi.db.query(uid).findMany({
    where: { documentId: { $in: documentIds }, ...inLocale(locale === '' ? undefined : locale) },
    orderBy: { id: 'asc' },
    populate: ENTRY_POPULATE[uid],
  })) as Row[];
}

/** All categories by row id. Every page shows a path of them, and a portal has a few hundred at most. */
export async function loadCategories(strapi: Core.Strapi): Promise<Map<number, CategoryRow>> {
  const rows = (await strapi.db.query(CATEGORY).findMany({
    select: ['id', 'documentId', 'locale', 'slug', 'name'],
    populate: { parent: { select: ['id'] } },
  })) as CategoryRow[];
  return new Map(rows.map((row) => [row.id, row]));
}

/** The site's row of each locale. */
export async function loadSites(strapi: Core.Strapi): Promise<Map<string, SiteRow>> {
  const rows = (await strapi.db.query(SITE).findMany({
    orderBy: { id: 'asc' },
    populate: ENTRY_POPULATE[SITE],
  })) as SiteRow[];
  return new Map(rows.map((row) => [row.locale ?? '', row]));
}
