import type { Options } from '../../../../config';

/** Patterns of the option `frontend.paths`, by kind. */
export type FrontendPaths = Options['frontend']['paths'];

/** Kinds of documents with their own page on the frontend. The site's page is the front page. */
export type FrontendKind = keyof FrontendPaths;

/** Configured addresses of the site. */
export interface Addresses {
  paths: FrontendPaths;
  /** Strapi's public URL without a trailing slash; paths of uploaded files are relative to it. */
  server: string;
}

/** Values of placeholders. For types without locales, `locale` is that of the surrounding page. */
export interface Addressed {
  locale: string;
  slug: string;
  documentId: string;
}

/** Builds a frontend URL. */
export type UrlOf = (kind: FrontendKind, addressed: Addressed) => string;

/**
 * The frontend URL of a document: absolute if the site has a `frontendUrl`, otherwise a path from the frontend's
 * root.
 */
export function frontendUrl(
  patterns: FrontendPaths,
  base: string | null | undefined,
  kind: FrontendKind,
  addressed: Addressed
): string {
  const path = patterns[kind].replace(/\{(locale|slug|documentId)\}/g, (_, name: keyof Addressed) =>
    encodeURIComponent(addressed[name])
  );
  return `${rootOf(base)}${path}`;
}

const COLLECTIONS = {
  article: 'articles',
  category: 'categories',
  topic: 'topics',
  tag: 'tags',
  author: 'authors',
  source: 'sources',
  list: 'lists',
  site: 'site',
} as const;

/** Path of a kind's list in the reader API, relative to the API root. */
export const apiCollection = (kind: keyof typeof COLLECTIONS): string =>
  `/newsroom/published/${COLLECTIONS[kind]}`;

/** Path of one document in the reader API, relative to the API root. The site has no slug. */
export const apiPath = (kind: keyof typeof COLLECTIONS, slug: string): string =>
  apiCollection(kind) + (kind === 'site' ? '' : `/${encodeURIComponent(slug)}`);

/** Origin and path of the frontend's base URL, without query, fragment and trailing slash. */
function rootOf(base: string | null | undefined): string {
  if (!base || !URL.canParse(base)) return '';
  const { origin, pathname } = new URL(base);
  return origin + pathname.replace(/\/+$/, '');
}
