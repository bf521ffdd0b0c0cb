/** Rows of content as loaded by Strapi's database layer. Any field may be missing. */

export type Id = number;

export interface FileRow {
  id: Id;
  name?: string | null;
  url?: string | null;
  width?: number | null;
  height?: number | null;
  mime?: string | null;
  /** In units of 1,000 bytes. */
  size?: number | null;
  alternativeText?: string | null;
  caption?: string | null;
  formats?: Record<string, { url?: string; width?: number; height?: number }> | null;
}

export interface ImageRow {
  id: Id;
  alt?: string | null;
  caption?: string | null;
  credit?: string | null;
  image?: FileRow | null;
}

export interface SeoRow {
  metaTitle?: string | null;
  metaDescription?: string | null;
  canonical?: string | null;
  noindex?: boolean | null;
  shareImage?: FileRow | null;
}

/** Any section; `__component` decides which attributes it has. */
export interface SectionRow extends Omit<ImageRow, 'caption'> {
  __component: string;
  caption?: string | null;
  text?: unknown;
  title?: string | null;
  images?: ImageRow[] | null;
  quote?: string | null;
  attribution?: string | null;
  hasHeader?: boolean | null;
  rows?: unknown;
  url?: string | null;
  file?: FileRow | null;
  html?: string | null;
}

interface DocumentRow {
  id: Id;
  documentId: string;
  locale?: string | null;
  slug?: string | null;
  updatedAt?: string | Date | null;
  publishedAt?: string | Date | null;
}

export interface TermRow extends DocumentRow {
  name?: string | null;
  description?: string | null;
  followsLocale?: string | null;
  cover?: FileRow | null;
}

export interface CategoryRow extends TermRow {
  order?: number | null;
  parent?: { id: Id } | null;
}

export interface AuthorRow extends TermRow {
  title?: string | null;
  bio?: string | null;
  photo?: FileRow | null;
}

export interface SourceRow extends DocumentRow {
  name?: string | null;
  kind?: 'person' | 'outlet' | 'agency' | null;
  url?: string | null;
  logo?: FileRow | null;
}

export interface ListRow extends DocumentRow {
  key?: string | null;
  name?: string | null;
  articles?: { documentId: string; publishedAt?: string | Date | null }[] | null;
}

export interface SiteRow extends DocumentRow {
  siteName?: string | null;
  tagline?: string | null;
  publisherName?: string | null;
  publisherLogo?: FileRow | null;
  contact?: { address?: string | null; phone?: string | null; email?: string | null } | null;
  socialLinks?: { network?: string | null; url?: string | null }[] | null;
  frontendUrl?: string | null;
}

/** The file fields of any of the above. */
export interface EntryRow extends DocumentRow {
  key?: string | null;
  cover?: FileRow | null;
  photo?: FileRow | null;
  logo?: FileRow | null;
  publisherLogo?: FileRow | null;
}

/** The fields of a card. */
export interface CardRow extends DocumentRow {
  title?: string | null;
  kicker?: string | null;
  lead?: string | null;
  cover?: ImageRow | null;
  datePublished?: string | Date | null;
  category?: TermRow | null;
  authors?: AuthorRow[] | null;
  sources?: SourceRow[] | null;
  featured?: boolean | null;
  externalUrl?: string | null;
}

export interface ArticleRow extends CardRow {
  body?: SectionRow[] | null;
  moreCategories?: TermRow[] | null;
  topic?: TermRow | null;
  tags?: TermRow[] | null;
  related?: CardRow[] | null;
  seo?: SeoRow | null;
  allowRating?: boolean | null;
  allowComments?: boolean | null;
}
