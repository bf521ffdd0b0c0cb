import { z } from '@strapi/utils';
import * as published from '../projection/contract';
import { localeCode } from '../../../kernel/http/parameters';

/** What readers ask of the published side, and what they get. Files are addressed as in the published side's contract. */

const slug = z.string().min(1).max(255);
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'a date such as 2026-01-31 or an instant such as 2026-01-31T07:00:00+07:00',
});

/** Which locale; without one, the site's default. */
export const inLocale = { locale: localeCode.optional() };

/** A slug of 255 characters, each of 4 bytes at most, makes a cursor of 1366. */
const LONGEST_CURSOR = 1_400;

/** One page of a list: `cursor` is the `nextCursor` of the answer before. */
const paged = {
  limit: z.int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(LONGEST_CURSOR).optional(),
};

/** Slugs or documentIds; articles in all of the given are meant. A category includes those below it. */
const filters = {
  category: slug.optional(),
  topic: slug.optional(),
  tag: slug.optional(),
  author: slug.optional(),
  source: slug.optional(),
  /** The key of a list. */
  list: slug.optional(),
  /** Those that an editor featured. */
  featured: z.literal(true).optional(),
  /** Published at that moment or later; a date alone is where that day begins in the site's time zone. */
  from: moment.optional(),
  /** Published before that moment. */
  to: moment.optional(),
};

export const articlesQuery = { ...inLocale, ...paged, ...filters };
export const termsQuery = { ...inLocale, ...paged };
/** Of articles that the audience puts in order. */
export const rankingQuery = {
  ...inLocale,
  /** A slug or documentId; those below it are included. */
  category: slug.optional(),
  limit: z.int().min(1).max(50).default(10),
};
export const bySlug = { slug };
export const byKey = { key: slug };

const inAnswer = z.object({
  locale: z.string(),
  /** The locale that was asked for, where another one is shown because it is missing there. */
  requestedLocale: z.string().optional(),
});
const listMeta = z.object({
  locale: z.string(),
  /** Locales of articles that are missing in this one; absent where none is. */
  fallbackLocales: z.array(z.string()).optional(),
});
const pageMeta = z.object({ ...listMeta.shape, nextCursor: z.string().nullable() });

/** An article's page with what lies around it. */
const article = z.object({
  ...published.page.shape,
  /** The next older and newer ones of its category. */
  previous: published.card.nullable(),
  next: published.card.nullable(),
  /** Chosen by hand first, then those that share its topic, tags or category. */
  related: z.array(z.union([published.card, published.relatedCard])),
});

export const articleAnswer = z.object({ data: article, meta: inAnswer });
export const articlesAnswer = z.object({ data: z.array(published.card), meta: pageMeta });

/** What terms have in answers beside their own: an address, and how many articles are listed under them. */
const counted = { url: z.string(), articleCount: z.int() };

const placedCategory = z.object({ ...published.category.shape, ...counted });
const categoryNode = z.object({
  ...placedCategory.shape,
  get children(): z.ZodArray<z.ZodObject> {
    return z.array(categoryNode);
  },
});
export const categoriesAnswer = z.object({ data: z.array(categoryNode), meta: listMeta });

const listed = <S extends z.ZodRawShape>(shape: S) =>
  z.object({ data: z.array(z.object({ ...shape, ...counted })), meta: pageMeta });
const paginated = <S extends z.ZodRawShape>(shape: S) =>
  z.object({
    data: z.object({ ...shape, ...counted, articles: z.array(published.card) }),
    meta: pageMeta,
  });

export const topicsAnswer = listed(published.topic.shape);
export const tagsAnswer = listed(published.tag.shape);
export const authorsAnswer = listed(published.author.shape);
export const sourcesAnswer = listed(published.source.shape);
export const categoryAnswer = paginated({
  ...published.category.shape,
  breadcrumb: published.page.shape.breadcrumb,
  children: z.array(placedCategory),
});
export const topicAnswer = paginated(published.topic.shape);
export const tagAnswer = paginated(published.tag.shape);
export const authorAnswer = paginated(published.author.shape);
export const sourceAnswer = paginated(published.source.shape);

export const listAnswer = z.object({
  data: z.object({ ...published.list.shape, articles: z.array(published.card) }),
  meta: listMeta,
});

export const siteAnswer = z.object({
  data: z.object({
    ...published.site.shape,
    locale: z.string(),
    /** All locales of the site, the default one first. */
    locales: z.array(z.object({ code: z.string(), name: z.string(), isDefault: z.boolean() })),
  }),
});

export type CategoryNode = z.infer<typeof placedCategory> & { children: CategoryNode[] };
