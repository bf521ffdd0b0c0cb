import { z } from '@strapi/utils';
import * as ratings from '../../audience/ratings/contract';
import { PRESETS } from './domain-range';
import { localeCode, documentId } from '../../../kernel/http/parameters';

/** What editors ask about their audience, and what they are told. Days are days of the site. */

const rangeQuery = {
  range: z.enum(PRESETS).optional(),
  /** The first and the last day, both included, in place of `range`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
};

export const summaryQuery = { ...rangeQuery, locale: localeCode.optional() };

export const SORTS = ['views', 'trend', 'date', 'rating', 'comments'] as const;

const orderQuery = {
  sort: z.enum(SORTS).default('views'),
  order: z.enum(['asc', 'desc']).default('desc'),
};

export const articlesQuery = {
  ...summaryQuery,
  ...orderQuery,
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(100).default(20),
};

/** In which language the first line of a file names its columns. */
const language = { language: z.enum(['vi', 'en']).default('en') };

export const articlesFileQuery = { ...summaryQuery, ...orderQuery, ...language };

export const bannersFileQuery = { ...summaryQuery, ...language };

export const ofArticle = { documentId };

const count = z.int();
const days = z.object({ from: z.string(), to: z.string() });

const statistics = z.object({ online: count, today: count, month: count, total: count });

const summary = z.object({
  /** The same as readers may be shown. */
  statistics,
  range: days,
  /** As many days, right before. */
  preceding: days,
  by: z.enum(['day', 'month']),
  /** Every period, those without visits included. Visits are of the whole site, whatever the locale. */
  periods: z.array(z.object({ period: z.string(), visits: count, views: count })),
  visits: count,
  visitsBefore: count,
  views: count,
  viewsBefore: count,
  /** Of the site, the default one first. */
  locales: z.array(z.string()),
});
export const summaryAnswer = z.object({ data: summary });

const articleRow = z.object({
  documentId: z.string(),
  locale: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  /** The day of the site on which it was published. */
  publishedOn: z.string(),
  /** In the range, and in the one before it. */
  views: count,
  viewsBefore: count,
  /** In percent; null where there was nothing before. */
  change: z.number().nullable(),
  rating: ratings.totals,
  comments: count,
});

export const articlesAnswer = z.object({
  data: z.array(articleRow),
  meta: z.object({
    range: days,
    /** By what this site can order them. */
    sorts: z.array(z.enum(SORTS)),
    pagination: z.object({ page: count, pageSize: count, pageCount: count, total: count }),
  }),
});

const bannerRow = z.object({
  documentId: z.string(),
  /** As editors know it; null where it was deleted. */
  title: z.string().nullable(),
  /** The name of its position; null where it has none. */
  position: z.string().nullable(),
  impressions: count,
  clicks: count,
  /** Clicks for each impression, 0 to 1; null where it was not shown. */
  rate: z.number().nullable(),
});

export const bannersAnswer = z.object({
  data: z.array(bannerRow),
  meta: z.object({ range: days }),
});

const views = z.object({ today: count, week: count, total: count });

const articleAudience = z.object({
  /** Locales in which readers find it. */
  published: z.array(z.string()),
  /** In all locales, and in each. */
  all: views,
  locales: z.array(z.object({ locale: z.string(), ...views.shape })),
  /** The last 30 days by locale; each list has a number for every day. */
  days: z.object({
    days: z.array(z.string()),
    locales: z.array(z.object({ locale: z.string(), views: z.array(count) })),
  }),
  rating: ratings.summary,
  comments: count,
});
export const articleAnswer = z.object({ data: articleAudience });

export type Summary = z.infer<typeof summary>;
export type ArticleRow = z.infer<typeof articleRow>;
export type ArticlesPage = z.infer<typeof articlesAnswer>;
export type ArticleAudience = z.infer<typeof articleAudience>;
export type BannersAnswer = z.infer<typeof bannersAnswer>;
export type Sort = (typeof SORTS)[number];
export type Order = 'asc' | 'desc';
export type { Preset } from './domain-range';
