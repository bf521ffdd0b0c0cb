import type { TableModel } from '../../../../kernel/strapi/schema';

// Functions, since Strapi writes the column's name into each of these objects.
const required = () => ({ column: { notNullable: true } });
const text = () => ({ type: 'text', ...required() });
const name = () => ({ type: 'string', ...required() });
const whole = () => ({ type: 'integer', ...required() });
const flag = () => ({ type: 'boolean', ...required() });
/** Milliseconds since 1970: databases keep dates each in a way of their own, and pages are cut by these. */
const moment = () => ({ type: 'biginteger', ...required() });

function model(
  singularName: string,
  tableName: string,
  does: string,
  attributes: Record<string, object>,
  indexes: Record<string, { type?: 'unique'; columns: string[] }>
): TableModel {
  return {
    uid: `plugin::newsroom.${singularName}`,
    singularName,
    tableName,
    does,
    attributes: { id: { type: 'increments' }, ...attributes },
    indexes: Object.entries(indexes).map(([suffix, index]) => ({
      name: `${tableName}_${suffix}`,
      ...index,
    })),
  };
}

/** A page of an article, one row for each published locale. */
const pages = model(
  'published-page',
  'newsroom_published_pages',
  'A page of an article, one row for each published locale',
  {
    documentId: name(),
    locale: name(),
    slug: name(),
    datePublished: moment(),
    /** documentId of its category: the articles before and after it are looked for there. */
    category: { type: 'string' },
    version: whole(),
    etag: name(),
    card: text(),
    page: text(),
    /** Cards of the articles that were chosen by hand to stand beside it. */
    picked: { type: 'text' },
    /** Its topic, tags and category, by which other articles are related. `relatedTerms` in code: renaming the column would have every page of a running site made anew. */
    kin: { type: 'text' },
    /** When one of the texts above was written. */
    writtenAt: { type: 'biginteger' },
  },
  {
    uq: { type: 'unique', columns: ['document_id', 'locale'] },
    slug: { columns: ['locale', 'slug'] },
    newest: { columns: ['locale', 'date_published', 'document_id'] },
  }
);

/** A term, source, list or site; the locale is empty for types that have none. */
const entries = model(
  'published-entry',
  'newsroom_published_entries',
  'A term, source, list or the site, one row for each locale',
  {
    uid: name(),
    documentId: name(),
    locale: name(),
    slug: { type: 'string' },
    version: whole(),
    etag: name(),
    json: text(),
    writtenAt: { type: 'biginteger' },
  },
  {
    uq: { type: 'unique', columns: ['document_id', 'locale', 'uid'] },
    slug: { columns: ['uid', 'locale', 'slug'] },
  }
);

/** Under which categories (ancestors included), topics, tags, authors and sources a page is listed. */
const listings = model(
  'published-listing',
  'newsroom_published_listings',
  'Under which categories, topics, tags, authors and sources a page is listed, and whether it is featured',
  {
    documentId: name(),
    locale: name(),
    term: name(),
    datePublished: moment(),
  },
  {
    uq: { type: 'unique', columns: ['document_id', 'locale', 'term'] },
    newest: { columns: ['term', 'locale', 'date_published', 'document_id'] },
  }
);

/** What each page and entry was made from, by the keys of marks. */
const dependencies = model(
  'published-dependency',
  'newsroom_published_dependencies',
  'What each page and entry was made from',
  { uid: name(), documentId: name(), locale: name(), key: name() },
  {
    owner: { columns: ['document_id', 'locale'] },
    key: { columns: ['key'] },
  }
);

/** What is to be made anew: a document in all locales, or in one. */
const queue = model(
  'published-dirty',
  'newsroom_published_dirty',
  'What is to be made anew',
  {
    uid: name(),
    documentId: name(),
    locale: { type: 'string' },
    /** An editor's own change goes before the pages that merely show it. */
    isDirect: flag(),
    /** How often it could not be made, and when it is tried again. */
    failures: whole(),
    notBefore: moment(),
  },
  {
    order: { columns: ['is_direct', 'id'] },
    document: { columns: ['document_id'] },
  }
);

/** Every slug that was ever published, and whose it was last. */
const slugs = model(
  'published-slug',
  'newsroom_published_slugs',
  'Every slug that was ever published, and whose it was last',
  { uid: name(), locale: name(), slug: name(), documentId: name() },
  {
    uq: { type: 'unique', columns: ['uid', 'locale', 'slug'] },
    document: { columns: ['document_id'] },
  }
);

/** What changed on the published side, in the order of commits: caches and webhooks follow it. */
const changes = model(
  'published-change',
  'newsroom_published_changes',
  'What changed on the published side, in the order of commits',
  {
    uid: name(),
    documentId: name(),
    locale: name(),
    slug: { type: 'string' },
    /** False when it is no longer there. */
    isPublished: flag(),
    /** True when its address is new, other than before, or gone: what its former addresses answer is other, too. */
    isMoved: { type: 'boolean' },
    /** Documents that list it, and did until now: terms of an article, the category above a category; by spaces. */
    terms: { type: 'text' },
    /** Of articles whose card or place is other than before: where they stand and stood; separated by spaces. */
    places: { type: 'text' },
    changedAt: moment(),
  },
  {}
);

export const PAGES = pages.uid;
export const ENTRIES = entries.uid;
export const LISTINGS = listings.uid;
export const DEPENDENCIES = dependencies.uid;
export const QUEUE = queue.uid;
export const SLUGS = slugs.uid;
export const CHANGES = changes.uid;

/** Tables of the published side. They hold nothing that cannot be made anew, slugs of the past excepted. */
export const tables = [pages, entries, listings, dependencies, queue, slugs, changes];
