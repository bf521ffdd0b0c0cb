import type { TableModel } from '../../../../kernel/strapi/schema';

// Functions and not constants, because Strapi writes the column's name into each object.
const required = () => ({ column: { notNullable: true } });
const text = () => ({ type: 'text', ...required() });
const name = () => ({ type: 'string', ...required() });
const whole = () => ({ type: 'integer', ...required() });
const flag = () => ({ type: 'boolean', ...required() });
/** Milliseconds since 1970, because databases store dates differently and cursors compare these. */
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
    /** documentId of its category, in which its neighbours are searched. */
    category: { type: 'string' },
    version: whole(),
    /** The form of the derived rows that were made of it. */
    derivedForm: { type: 'string' },
    etag: name(),
    card: text(),
    page: text(),
    /** Cards of the related articles chosen by editors. */
    picked: { type: 'text' },
    /** Its topic, tags and category, by which other articles are related. `relatedTerms` in code: renaming the column would have every page of a running site made anew. */
    kin: { type: 'text' },
    /** When the row was last written, in milliseconds since 1970. */
    writtenAt: { type: 'biginteger' },
  },
  {
    uq: { type: 'unique', columns: ['document_id', 'locale'] },
    slug: { columns: ['locale', 'slug'] },
    newest: { columns: ['locale', 'date_published', 'document_id'] },
  }
);

/** A term, source, list or site; `locale` is empty for types without locales. */
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

/** Mark keys of what each page and entry was built from. */
const dependencies = model(
  'published-dependency',
  'newsroom_published_dependencies',
  'Mark keys of what each page and entry was built from',
  { uid: name(), documentId: name(), locale: name(), key: name() },
  {
    owner: { columns: ['document_id', 'locale'] },
    key: { columns: ['key'] },
  }
);

/** Work queue: documents to rebuild, in one locale or all. */
const queue = model(
  'published-dirty',
  'newsroom_published_dirty',
  'Work queue: documents to rebuild',
  {
    uid: name(),
    documentId: name(),
    locale: { type: 'string' },
    /** Documents changed by an editor go before the pages that only show them. */
    isDirect: flag(),
    /** Number of failed attempts, and the time of the next one. */
    failures: whole(),
    notBefore: moment(),
  },
  {
    order: { columns: ['is_direct', 'id'] },
    document: { columns: ['document_id'] },
  }
);

/** Every slug ever published, with its last owner. */
const slugs = model(
  'published-slug',
  'newsroom_published_slugs',
  'Every slug ever published, with its last owner',
  { uid: name(), locale: name(), slug: name(), documentId: name() },
  {
    uq: { type: 'unique', columns: ['uid', 'locale', 'slug'] },
    document: { columns: ['document_id'] },
  }
);

/** Change log of the published side, in commit order. Caches and webhooks follow it. */
const changes = model(
  'published-change',
  'newsroom_published_changes',
  'Change log of the published side, in commit order',
  {
    uid: name(),
    documentId: name(),
    locale: name(),
    slug: { type: 'string' },
    /** False if it was unpublished or deleted. */
    isPublished: flag(),
    /** True if its slug is new, changed or gone; responses of its former slugs change too. */
    isMoved: { type: 'boolean' },
    /** documentIds that list it now or did before: terms of an article, parent of a category; separated by spaces. */
    terms: { type: 'text' },
    /** For articles whose card or place changed: current and former places, separated by spaces. */
    places: { type: 'text' },
    changedAt: moment(),
  },
  {}
);

export const PAGES = pages.uid;
export const ENTRIES = entries.uid;
export const DEPENDENCIES = dependencies.uid;
export const QUEUE = queue.uid;
export const SLUGS = slugs.uid;
export const CHANGES = changes.uid;

/** Tables of the published side, without the derived ones. All but former slugs can be rebuilt from content. */
export const tables = [pages, entries, dependencies, queue, slugs, changes];
