import type { Options } from '../../../../config';

/** Patterns of the option `frontend.paths`, by kind. */
export type FrontendPaths = Options['frontend']['paths'];

/** What has a page of its own on the frontend, by the feature word of its type; that of the site is the front page. */
export type FrontendKind = keyof FrontendPaths;

/** Where things are, as this site is configured. */
export interface Addresses {
  paths: FrontendPaths;
  /** Of Strapi itself, without a slash at its end: files that it serves are given relative to it. */
  server: string;
}

/** What a pattern may name. Types that have no locales are asked for in the locale of the page around them. */
export interface Addressed {
  locale: string;
  slug: string;
  documentId: string;
}

/** The address of something on the frontend. */
export type UrlOf = (kind: FrontendKind, addressed: Addressed) => string;

/**
 * Where readers meet it: absolute when the site says where its frontend is (`frontendUrl`), a path from the frontend's
 * root otherwise.
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

/** Where the reader API lists all of a kind, below the API's own root. */
export const apiCollection = (kind: keyof typeof COLLECTIONS): string =>
  `/newsroom/published/${COLLECTIONS[kind]}`;

/** Where the reader API answers about one of a kind, below the API's own root; there is one site. */
export const apiPath = (kind: keyof typeof COLLECTIONS, slug: string): string =>
  apiCollection(kind) + (kind === 'site' ? '' : `/${encodeURIComponent(slug)}`);

/** A frontend may stand below a folder of its host; what follows a `?` or `#` in its address leads nowhere. */
function rootOf(base: string | null | undefined): string {
  if (!base || !URL.canParse(base)) return '';
  const { origin, pathname } = new URL(base);
  return origin + pathname.replace(/\/+$/, '');
}
