import type { Core } from '@strapi/strapi';
import { addDays, localDay } from '../../../kernel/time/local-time';
import { localeCodes } from '../../../kernel/strapi/locales';
import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import { createTtlCache } from '../../../kernel/run/ttl-cache';
import { bannersService } from '../../audience/banners';
import { commentsService } from '../../audience/comments';
import { deliveryService } from '../../published/delivery';
import { findReadingRights } from '../overview';
import { ARTICLE } from '../../published/projection';
import { ratingsService } from '../../audience/ratings';
import { viewSumsService } from '../../audience/views';
import { visitsService } from '../../audience/visits';
import type {
  ArticleAudience,
  ArticleRow,
  ArticlesPage,
  BannersAnswer,
  Order,
  Sort,
  Summary,
} from './contract';
import type { Part, Weighed } from './domain-plan';
import { planOf, sampleDays } from './domain-plan';
import type { DayRange, RangeAsked } from './domain-range';
import { periodsOf, precedingRange, rangeOf, stepOf } from './domain-range';
import { ArticleUnknown, RangeRefused, SortUnavailable } from './errors';
import { createRows } from './rows';
import { createAudienceStore } from './store';
import type { Ranked } from './store-ranking';
import { createRanking } from './store-ranking';
import { inChunks } from '../../../kernel/db/sql';
import { LocaleUnknown } from '../../../kernel/errors';

export interface AudienceAsked extends RangeAsked {
  locale?: string | undefined;
}

export interface ArticlesAsked extends AudienceAsked {
  sort: Sort;
  order: Order;
}

export interface Paged {
  page: number;
  pageSize: number;
}

/** A range with the tables to read its views from. */
export interface Planned {
  range: DayRange;
  now: Part[];
  before: Part[];
  /** Views of the range minus those of the one before it. */
  trend: Part[];
}

export interface AudienceService {
  /** Visits and views of a range, and current figures of the site. */
  summary: (asked: AudienceAsked) => Promise<Summary>;
  /** Published articles with their figures in a range. */
  articles: (asked: ArticlesAsked & Paged) => Promise<ArticlesPage>;
  /** Banners shown in a range, by descending impressions. */
  banners: (asked: AudienceAsked) => Promise<BannersAnswer>;
  /** Figures of one article. Throws ArticleUnknown if the user may not read it in the Content Manager. */
  article: (documentId: string, ability: object) => Promise<ArticleAudience>;
  /** All articles in order, in chunks. */
  everyArticle: (
    asked: ArticlesAsked
  ) => Promise<{ range: DayRange; chunks: AsyncIterable<ArticleRow[]> }>;
}

/** Maximum lines of a file, and lines per chunk. */
const MOST_LINES = 100_000;
const MAX_ROWS = 500;

/** Milliseconds for which the number of articles is cached. */
const COUNT_FRESH = 30_000;

/** Milliseconds for which row counts of days are cached. They only affect the choice of a plan, not its result. */
const ROWS_FRESH = 6 * 3_600_000;

const DAYS_OF_PANEL = 30;

function createAudienceService({ strapi }: { strapi: Core.Strapi }): AudienceService {
  const { timeZone } = optionsOf(strapi);
  const store = createAudienceStore(strapi);
  const ranking = createRanking(strapi);
  const toRows = createRows(strapi, store);
  const rememberCount = createTtlCache<{ count: number }>(COUNT_FRESH);
  const rememberRows = createTtlCache<{ count: number }>(ROWS_FRESH);
  const today = () => localDay(Date.now(), timeZone);

  function readRange(asked: RangeAsked): DayRange {
    const range = rangeOf(asked, today());
    if ('fault' in range) throw new RangeRefused(range.fault);
    return range;
  }

  async function checkLocale(locale: string | undefined): Promise<string[]> {
    const codes = await localeCodes(strapi);
    if (locale !== undefined && !codes.includes(locale)) throw new LocaleUnknown(locale, codes);
    return codes;
  }

  function checkSort(sort: Sort): Sort[] {
    const sorts = ranking.sorts();
    if (!sorts.includes(sort)) throw new SortUnavailable(sort);
    return sorts;
  }

  const countShown = async (locale: string | undefined) => {
    const { count } = await rememberCount(locale ?? '', async () => ({
      count: await ranking.countShown(locale),
    }));
    return count;
  };

  async function plan(asked: RangeAsked): Promise<Planned> {
    const range = readRange(asked);
    const last = today();
    const [firstDay, through, totals] = await Promise.all([
      store.firstDay(),
      viewSumsService.from(strapi).through(),
      countShown(undefined),
    ]);
    const now = { range, weight: 1 };
    const before = { range: precedingRange(range), weight: 1 };
    const samples =
      firstDay === undefined
        ? []
        : [[now], [before], [now, before]].flatMap((wanted) => sampleDays(wanted, firstDay, last));
    const counted = await Promise.all(
      [...new Set(samples)].map(async (day) => {
        const { count } = await rememberRows(day, () => store.rowsOn(day));
        return [day, count] as const;
      })
    );
    const rows = { totals, onDay: new Map(counted) };
    const partsOf = (...wanted: Weighed[]) => planOf(wanted, { firstDay, through, rows }, last);
    return {
      range,
      now: partsOf(now),
      before: partsOf(before),
      trend: partsOf(now, { ...before, weight: -1 }),
    };
  }

  return {
    async summary(asked) {
      const { locale } = asked;
      const range = readRange(asked);
      const preceding = precedingRange(range);
      const both = { from: preceding.from, to: range.to };
      const locales = await checkLocale(locale);
      const through = await viewSumsService.from(strapi).through();
      const [statistics, visits, views] = await Promise.all([
        visitsService.from(strapi).statistics(),
        visitsService.from(strapi).history({ ...both, by: 'day' }),
        store.siteDays(both, locale, through),
      ]);
      const byDay = new Map(views.map(({ day, views: count }) => [day, count]));
      const visitsByDay = new Map(visits.map(({ period, visits: count }) => [period, count]));
      const sum = (counts: Map<string, number>, { from, to }: DayRange) =>
        [...counts].reduce((all, [day, n]) => (from <= day && day <= to ? all + n : all), 0);
      const by = stepOf(range);
      const place = (day: string) => (by === 'day' ? day : day.slice(0, 7));
      const periods = new Map(
        periodsOf(range, by).map((period) => [period, { period, visits: 0, views: 0 }])
      );
      for (const [name, counts] of [
        ['visits', visitsByDay],
        ['views', byDay],
      ] as const) {
        for (const [day, count] of counts) {
          const period = day >= range.from ? periods.get(place(day)) : undefined;
          if (period) period[name] += count;
        }
      }
      return {
        statistics,
        range,
        preceding,
        by,
        periods: [...periods.values()],
        visits: sum(visitsByDay, range),
        visitsBefore: sum(visitsByDay, preceding),
        views: sum(byDay, range),
        viewsBefore: sum(byDay, preceding),
        locales,
      };
    },

    async articles({ page, pageSize, ...asked }) {
      const { locale, sort, order } = asked;
      const sorts = checkSort(sort);
      const locales = await checkLocale(locale);
      const planned = await plan(asked);
      const [ranked, total] = await Promise.all([
        ranking.rank({
          ...{ locale, sort, order, ...planned },
          ...{ limit: pageSize, offset: (page - 1) * pageSize },
        }),
        countShown(locale),
      ]);
      return {
        data: await toRows(ranked, planned, locale, locales),
        meta: {
          range: planned.range,
          sorts,
          pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        },
      };
    },

    async banners(asked) {
      const { locale } = asked;
      await checkLocale(locale);
      const range = readRange(asked);
      const figures = await bannersService.from(strapi).figures(range);
      const rows = figures.flatMap(({ documentId, title, position, locales, ...all }) => {
        const own = locale === undefined ? all : locales.find((one) => one.locale === locale);
        if (!own) return [];
        const { impressions, clicks, rate } = own;
        return [{ documentId, title, position, impressions, clicks, rate }];
      });
      rows.sort((one, other) => other.impressions - one.impressions);
      return { data: rows, meta: { range } };
    },

    async article(documentId, ability) {
      const rights = await findReadingRights(strapi, ability, ARTICLE);
      const mine = { where: { $and: [{ documentId }, rights?.where ?? {}] } };
      if (!rights || (await strapi.db.query(ARTICLE).count(mine)) === 0) {
        throw new ArticleUnknown(documentId);
      }
      const last = today();
      const range = { from: addDays(last, 1 - DAYS_OF_PANEL), to: last };
      const [published, totals, counted, rating, comments] = await Promise.all([
        deliveryService.from(strapi).localesOf(documentId),
        store.totalsOf(documentId),
        store.daysOf(documentId, range),
        ratingsService.from(strapi).summaryOf(documentId),
        commentsService.from(strapi).counts([documentId]),
      ]);
      const week = addDays(last, -6);
      const names = new Set([...published, ...totals.map(({ locale }) => locale)]);
      const since = (from: string, locale?: string) =>
        counted
          .filter((one) => one.day >= from && (locale === undefined || one.locale === locale))
          .reduce((sum, { views }) => sum + views, 0);
      const total = (locale?: string) =>
        totals
          .filter((one) => locale === undefined || one.locale === locale)
          .reduce((sum, { views }) => sum + views, 0);
      const viewsOf = (locale?: string) => ({
        today: since(last, locale),
        week: since(week, locale),
        total: total(locale),
      });
      const days = periodsOf(range, 'day');
      return {
        published: [...published],
        all: viewsOf(),
        locales: [...names].map((locale) => ({ locale, ...viewsOf(locale) })),
        days: {
          days,
          locales: [...names].map((locale) => {
            const own = new Map(
              counted.filter((one) => one.locale === locale).map(({ day, views }) => [day, views])
            );
            return { locale, views: days.map((day) => own.get(day) ?? 0) };
          }),
        },
        rating,
        comments: comments.get(documentId) ?? 0,
      };
    },

    async everyArticle(asked) {
      const { locale, sort, order } = asked;
      checkSort(sort);
      const locales = await checkLocale(locale);
      const planned = await plan(asked);
      const ranked = await ranking.rank({
        ...{ locale, sort, order, ...planned },
        ...{ withAll: true, limit: MOST_LINES, offset: 0 },
      });
      async function* chunksOf(all: readonly Ranked[]): AsyncGenerator<ArticleRow[]> {
        for (const chunk of inChunks(all, MAX_ROWS)) yield toRows(chunk, planned, locale, locales);
      }
      return { range: planned.range, chunks: chunksOf(ranked) };
    },
  };
}

export const audienceService = defineService('audience', createAudienceService);
