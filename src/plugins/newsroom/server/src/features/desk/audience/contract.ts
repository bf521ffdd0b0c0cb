import { z } from '@strapi/utils';
import * as ratings from '../../audience/ratings/contract';
import { PRESETS } from './domain-range';
import { localeCode, documentId } from '../../../kernel/http/parameters';

/** Requests and responses of audience figures for editors. Days are in the site's time zone. */

const rangeQuery = {
  range: z.enum(PRESETS).optional(),
  /** First and last day (inclusive), instead of `range`. */
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

/** Language of the column names in a CSV file. */
const language = { language: z.enum(['vi', 'en']).default('en') };

export const articlesFileQuery = { ...summaryQuery, ...orderQuery, ...language };

export const bannersFileQuery = { ...summaryQuery, ...language };

export const ofArticle = { documentId };

const count = z.int();
const days = z.object({ from: z.string(), to: z.string() });

const statistics = z.object({ online: count, today: count, month: count, total: count });

const summary = z.object({
  /** Current figures, the same as for readers. */
  statistics,
  range: days,
  /** The same number of days, directly before the range. */
  preceding: days,
  by: z.enum(['day', 'month']),
  /** Every period, including those without visits. Visits are of the whole site in all locales. */
  periods: z.array(z.object({ period: z.string(), visits: count, views: count })),
  visits: count,
  visitsBefore: count,
  views: count,
  viewsBefore: count,
  /** Locales of the site, the default locale first. */
  locales: z.array(z.string()),
});
export const summaryAnswer = z.object({ data: summary });

const articleRow = z.object({
  documentId: z.string(),
  locale: z.string(),
  title: z.string(),
  category: z.string().nullable(),
  /** Day of publication. */
  publishedOn: z.string(),
  /** Views in the range, and in the one before it. */
  views: count,
  viewsBefore: count,
  /** Change in percent; null without views before. */
  change: z.number().nullable(),
  rating: ratings.totals,
  comments: count,
});

export const articlesAnswer = z.object({
  data: z.array(articleRow),
  meta: z.object({
    range: days,
    /** Sort orders that this site supports. */
    sorts: z.array(z.enum(SORTS)),
    pagination: z.object({ page: count, pageSize: count, pageCount: count, total: count }),
  }),
});

const bannerRow = z.object({
  documentId: z.string(),
  /** Title; null if it was deleted. */
  title: z.string().nullable(),
  /** Name of its position, if any. */
  position: z.string().nullable(),
  impressions: count,
  clicks: count,
  /** Clicks per impression, 0 to 1; null without impressions. */
  rate: z.number().nullable(),
});

export const bannersAnswer = z.object({
  data: z.array(bannerRow),
  meta: z.object({ range: days }),
});

const views = z.object({ today: count, week: count, total: count });

const articleAudience = z.object({
  /** Locales in which it is published. */
  published: z.array(z.string()),
  /** Views in all locales, and in each. */
  all: views,
  locales: z.array(z.object({ locale: z.string(), ...views.shape })),
  /** Views of the last 30 days per locale, one number per day. */
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
