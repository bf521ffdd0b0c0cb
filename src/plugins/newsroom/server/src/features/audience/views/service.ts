import type { Core } from '@strapi/strapi';
import { createGroupCommit } from '../../../kernel/run/group-commit';
import { addDays, localDay } from '../../../kernel/time/local-time';
import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import { createTtlCache } from '../../../kernel/run/ttl-cache';
import { inTransaction, tryLockUntilCommit, inChunks } from '../../../kernel/db/sql';
import type { RankedArticle, Ranking, RankingRequest } from '../../published/delivery';
import { deliveryService, ArticleNotFound } from '../../published/delivery';
import type { Beacon } from '../visitors';
import { visitorsService, uniqueByMark, windowOf } from '../visitors';
import type { PageSeen } from '../visits';
import { toPageSeen } from '../visits';
import type { Reason } from './contract';
import type { Counted, View, Window } from './domain';
import {
  DAYS_OF,
  hourOf,
  HOURS_KEPT,
  localeOfView,
  resultsOf,
  TREND_HOURS,
  weightsOf,
} from './domain';
import type { Starting } from './store';
import { createViewStore } from './store';
import { createCountStore } from './store-count';
import { viewSumsService } from './sums';

interface ViewRequest {
  documentId: string;
  locale?: string | undefined;
}

export interface ArticleViews {
  documentId: string;
  /** Views in all locales, including unpublished ones. */
  views: number;
  /** Views per published locale. */
  locales: { locale: string; views: number }[];
}

export interface ViewsService {
  /** Counts a view and its visit, or says why not; resolves after the commit. Throws ArticleNotFound or TooManyRequests. */
  count: (asked: ViewRequest, beacon: Beacon) => Promise<{ views: number; reason?: Reason }>;
  /** Views of the published ones among the articles, in order. Up to 3 seconds old. */
  viewsOf: (documentIds: readonly string[]) => Promise<ArticleViews[]>;
  /** The most read articles of a window, as JSON of the response. */
  mostRead: (asked: RankingRequest & { window: Window }) => Promise<{ json: string }>;
  /** Trending articles, as JSON of the response. */
  trending: (asked: RankingRequest) => Promise<{ json: string }>;
  /** Sets imported views, which are added to those counted here. */
  setStarting: (starting: readonly Starting[]) => Promise<void>;
  /** Returns articles whose total differs from the sum of their days, and wrong sums of past periods. */
  verify: () => Promise<{ kind: string; what: string }[]>;
  /** Deletes old marks and hourly counts. Returns true if there are more. */
  forget: () => Promise<boolean>;
}

/** Milliseconds for which rankings and views are cached. */
const RANKINGS_TTL_MS = 30_000;
const VIEWS_TTL_MS = 3_000;

function createViewsService({ strapi }: { strapi: Core.Strapi }): ViewsService {
  const { timeZone, views: options } = optionsOf(strapi);
  const store = createViewStore(strapi);
  const counts = createCountStore(strapi);
  const cachedRankings = createTtlCache<{ json: string }>(RANKINGS_TTL_MS);
  const cachedViews = createTtlCache<ArticleViews[]>(VIEWS_TTL_MS);
  const delivery = () => deliveryService.from(strapi);
  const visitors = () => visitorsService.from(strapi);

  const commit = createGroupCommit<View & { pageSeen: PageSeen }, Counted>({
    async write(group) {
      const pages = group.map(({ pageSeen }) => pageSeen);
      const { marked, totals } = await counts.write(uniqueByMark(group), pages);
      return resultsOf(group, marked, totals);
    },
    report: (error) => strapi.log.error(`Newsroom: failed to store views: ${String(error)}`),
  });

  async function readViews(documentIds: readonly string[]): Promise<ArticleViews[]> {
    const found = new Map<string, ArticleViews>();
    for (const { documentId, locale, views, all } of await store.totalsOf(documentIds)) {
      const one = found.get(documentId) ?? { documentId, views: all, locales: [] };
      one.locales.push({ locale, views });
      found.set(documentId, one);
    }
    return documentIds.flatMap((documentId) => found.get(documentId) ?? []);
  }
  const viewsOf = (documentIds: readonly string[]) =>
    cachedViews(documentIds.join(), () => readViews(documentIds));

  /** The locale of a view. Throws ArticleNotFound. */
  async function localeOf({ documentId, locale }: ViewRequest): Promise<string> {
    const published = await delivery().localesOf(documentId);
    const own =
      locale === undefined && published.length > 1
        ? (await delivery().locales(undefined)).locale
        : '';
    const meant = localeOfView(published, locale, own);
    if (meant === undefined) throw new ArticleNotFound(documentId);
    return meant;
  }

  return {
    async count(asked, beacon) {
      // First, because it applies the rate limit, also to requests with invented documentIds.
      const refused = await visitors().refusal(beacon);
      const locale = await localeOf(asked);
      const { documentId } = asked;
      if (refused) {
        const [known] = await viewsOf([documentId]);
        return { views: known?.views ?? 0, reason: refused };
      }
      const now = Date.now();
      const { visitor, day, dayStart } = await visitors().identify(beacon, now);
      const nth = windowOf(now, dayStart, options.window);
      const mark = visitor.markOf(`${documentId} ${nth}`);
      const pageSeen = toPageSeen(visitor, day, now);
      const view = { mark, day, hour: hourOf(now), documentId, locale, pageSeen };
      const { views, isCounted } = await commit.add(view);
      return { views, ...(!isCounted && { reason: 'repeated' as const }) };
    },

    viewsOf,

    mostRead({ window, ...asked }) {
      const now = Date.now();
      const since = (days: number) => addDays(localDay(now, timeZone), 1 - days);
      const rank = (ranking: Ranking): Promise<RankedArticle[]> => {
        if (window === '24h') return store.rankByHours(ranking, weightsOf(now, 24));
        if (window === 'all') return store.rankByTotals(ranking);
        return store.rankByDays(ranking, since(DAYS_OF[window]));
      };
      return cachedRankings(`most read ${window} ${JSON.stringify(asked)}`, () =>
        delivery().ranked(asked, rank)
      );
    },

    trending(asked) {
      const weights = weightsOf(Date.now(), TREND_HOURS, options.trendingHalfLifeHours);
      return cachedRankings(`trending ${JSON.stringify(asked)}`, () =>
        delivery().ranked(asked, (ranking) => store.rankByHours(ranking, weights))
      );
    },

    async setStarting(starting) {
      await inTransaction(strapi, async (trx) => {
        // In the same order as counting, so that the two cannot deadlock.
        const last = new Map(starting.map((one) => [`${one.documentId} ${one.locale}`, one]));
        const sorted = [...last.values()].sort(
          (one, other) =>
            Number(one.documentId > other.documentId) - Number(one.documentId < other.documentId) ||
            Number(one.locale > other.locale) - Number(one.locale < other.locale)
        );
        for (const chunk of inChunks(sorted, 100)) await store.setStarting(trx, chunk);
      });
    },

    async verify() {
      const differences = await store.differences();
      return [
        ...differences.map(({ documentId, locale, total, days }) => ({
          kind: 'views',
          what: `${documentId} ${locale}: the total is ${total}, the sum of days is ${days}`,
        })),
        ...(await viewSumsService.from(strapi).verify()),
      ];
    },

    forget: () =>
      inTransaction(strapi, async (trx) => {
        if (!(await tryLockUntilCommit(trx, 'newsroom:views'))) return false;
        const now = Date.now();
        await store.forgetHours(trx, hourOf(now) - HOURS_KEPT);
        return store.forgetMarks(trx, localDay(now - 3_600_000, timeZone));
      }),
  };
}

export const viewsService = defineService('views', createViewsService);
