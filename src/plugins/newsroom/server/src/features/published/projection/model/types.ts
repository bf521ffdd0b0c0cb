/** Types that the published side holds. */
export const ARTICLE = 'plugin::newsroom.article';
export const CATEGORY = 'plugin::newsroom.category';
export const TOPIC = 'plugin::newsroom.topic';
export const TAG = 'plugin::newsroom.tag';
export const AUTHOR = 'plugin::newsroom.author';
export const SOURCE = 'plugin::newsroom.source';
export const LIST = 'plugin::newsroom.list';
export const SITE = 'plugin::newsroom.site';
export const FILE = 'plugin::upload.file';

/** All types but articles: their rows are small and have no drafts. */
export const ENTRY_UIDS = [CATEGORY, TOPIC, TAG, AUTHOR, SOURCE, LIST, SITE] as const;
export type EntryUid = (typeof ENTRY_UIDS)[number];

export const PROJECTED_UIDS = [ARTICLE, ...ENTRY_UIDS] as const;

/** Stands for the type in the queue where the pages of an article are right, and its derived rows are to be made. */
export const DERIVED = `${ARTICLE}/derived`;

/** A document in one locale; `locale` is `''` for types without locales. */
export interface Owner {
  uid: string;
  documentId: string;
  locale: string;
}

/** Mark key of a row, as stored in the dependencies table. */
export const rowKey = (uid: string, id: number): string => `${uid}#${id}`;
export const documentKey = (uid: string, documentId: string): string => `${uid}@${documentId}`;
/** Key on which every page of a locale depends, even if the site has no row in it yet. */
export const siteKey = (locale: string): string => `${SITE}~${locale}`;
