/** Types of which readers see every published document. */
export const ARTICLE = 'plugin::newsroom.article';
export const CATEGORY = 'plugin::newsroom.category';
export const TOPIC = 'plugin::newsroom.topic';
export const TAG = 'plugin::newsroom.tag';
export const AUTHOR = 'plugin::newsroom.author';
export const SOURCE = 'plugin::newsroom.source';
export const LIST = 'plugin::newsroom.list';
export const SITE = 'plugin::newsroom.site';
export const FILE = 'plugin::upload.file';

/** Everything but articles: a row of each is small, and has no drafts. */
export const ENTRY_UIDS = [CATEGORY, TOPIC, TAG, AUTHOR, SOURCE, LIST, SITE] as const;
export type EntryUid = (typeof ENTRY_UIDS)[number];

export const PROJECTED_UIDS = [ARTICLE, ...ENTRY_UIDS] as const;

/** One thing that the published side holds: a document in one locale, `''` for types that have none. */
export interface Owner {
  uid: string;
  documentId: string;
  locale: string;
}

/** The name by which a row is looked up among what pages depend on. */
export const rowKey = (uid: string, id: number): string => `${uid}#${id}`;
export const documentKey = (uid: string, documentId: string): string => `${uid}@${documentId}`;
/** Every page shows the site of its locale, also when there is none yet. */
export const siteKey = (locale: string): string => `${SITE}~${locale}`;
