import { z } from '@strapi/utils';
import * as published from '../projection/contract';
import { localeCode } from '../../../kernel/http/parameters';

/** Requests and responses of the reader API. URLs of files are as in the projection's contract. */

const slug = z.string().min(1).max(255);
const moment = z.union([z.iso.date(), z.iso.datetime({ offset: true })], {
  error: 'expected a date such as 2026-01-31 or an instant such as 2026-01-31T07:00:00+07:00',
});

/** Locale of the response; by default the site's default locale. */
export const inLocale = { locale: localeCode.optional() };

/** Maximum cursor length. A slug of 255 characters of 4 bytes gives a cursor of 1366 characters. */
const LONGEST_CURSOR = 1_400;

/** Pagination. `cursor` is the `nextCursor` of the previous response. */
const paged = {
  limit: z.int().min(1).max(100).default(25),
  cursor: z.string().min(1).max(LONGEST_CURSOR).optional(),
};

/** Filters by slug or documentId, combined with AND. A category includes its descendants. */
const filters = {
  category: slug.optional(),
  topic: slug.optional(),
  tag: slug.optional(),
  author: slug.optional(),
  source: slug.optional(),
  /** The key of a list. */
  list: slug.optional(),
  /** Only featured articles. */
  featured: z.literal(true).optional(),
  /** Published at or after this moment. A date means the start of that day in the site's time zone. */
  from: moment.optional(),
  /** Published before this moment. */
  to: moment.optional(),
};

export const articlesQuery = { ...inLocale, ...paged, ...filters };
export const termsQuery = { ...inLocale, ...paged };
/** Parameters of rankings such as most read. */
export const rankingQuery = {
  ...inLocale,
  /** A slug or documentId; descendants are included. */
  category: slug.optional(),
  limit: z.int().min(1).max(50).default(10),
};
export const bySlug = { slug };
export const byKey = { key: slug };

const inAnswer = z.object({
  locale: z.string(),
  /** The requested locale, if the article is shown in a fallback locale instead. */
  requestedLocale: z.string().optional(),
});
const listMeta = z.object({
  locale: z.string(),
  /** Fallback locales used in this response; absent if none. */
  fallbackLocales: z.array(z.string()).optional(),
});
const pageMeta = z.object({ ...listMeta.shape, nextCursor: z.string().nullable() });

/** An article's page with its neighbours and related articles. */
const article = z.object({
  ...published.page.shape,
  /** The next older and the next newer article of its category. */
  previous: published.card.nullable(),
  next: published.card.nullable(),
  /** Articles chosen by editors first, then those that share its topic, tags or category. */
  related: z.array(z.union([published.card, published.relatedCard])),
});

export const articleAnswer = z.object({ data: article, meta: inAnswer });
export const articlesAnswer = z.object({ data: z.array(published.card), meta: pageMeta });

/** Fields added to terms in responses: frontend URL and number of articles. */
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
    /** All locales of the site, the default locale first. */
    locales: z.array(z.object({ code: z.string(), name: z.string(), isDefault: z.boolean() })),
  }),
});

export type CategoryNode = z.infer<typeof placedCategory> & { children: CategoryNode[] };
