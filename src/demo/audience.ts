import type { Core } from '@strapi/strapi';
import { once } from './ledger';
import { bannerUntil, ratingOf, viewsUntil, visitsUntil, VISITS, votesOf } from './readers';

/** A published article and its locales. */
export interface ReadArticle {
  key: string;
  documentId: string;
  hoursAgo: number;
  locales: readonly string[];
}

/** A published banner. */
export interface ShownBanner {
  key: string;
  documentId: string;
  weight: number;
  /** Number of days it has been shown. */
  since: number;
}

interface Banners {
  importDays: (
    days: {
      day: string;
      documentId: string;
      locale: string;
      impressions: number;
      clicks: number;
    }[]
  ) => Promise<void>;
}

interface Views {
  setStarting: (of: { documentId: string; locale: string; views: number }[]) => Promise<void>;
}

interface Ratings {
  setStarting: (of: { documentId: string; sum: number; count: number }[]) => Promise<void>;
  cast: (
    documentId: string,
    voter: { kind: 'reader'; key: string; account: null },
    score: number
  ) => Promise<unknown>;
}

interface ViewSums {
  importDays: (
    days: { day: string; documentId: string; locale: string; views: number }[]
  ) => Promise<void>;
}

interface Visits {
  importDays: (days: { day: string; visits: number }[]) => Promise<void>;
  setStarting: (visits: number) => Promise<void>;
}

/** The long report comes from an older site, so it has imported views and no counted ones. */
const WITH_STARTING_VIEWS: Record<string, number> = { 'mass-work': 426 };

/** Views per locale, as a share of the Vietnamese ones. */
const SHARE: Record<string, number> = { vi: 1, en: 0.16 };

const service = <T extends object>(strapi: Core.Strapi, name: string) =>
  strapi.plugin('newsroom').service<T>(name);

/** Default time zone of the site's days. */
const SITE_ZONE = 'Asia/Ho_Chi_Minh';

/** The site's current day, such as 2026-01-31. */
function todayOf(strapi: Core.Strapi): string {
  const timeZone = strapi.plugin('newsroom').config<string | undefined>('timeZone') ?? SITE_ZONE;
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

/**
 * Writes ratings: votes for some articles, imported ratings for others. A resumed load writes the same values again. It
 * runs without a transaction, because each vote has its own and the import creates an index.
 */
async function loadRatings(strapi: Core.Strapi, articles: readonly ReadArticle[]): Promise<void> {
  const ratings = service<Ratings>(strapi, 'ratings');
  const rated = articles.map((one) => ({ ...one, votes: votesOf(one.key) }));
  await ratings.setStarting(
    rated
      .filter(({ votes }) => votes.length === 0)
      .map(({ key, documentId }) => ({ documentId, ...ratingOf(key) }))
      .filter(({ count }) => count > 0)
  );
  for (const { key, documentId, votes } of rated) {
    for (const [nth, score] of votes.entries()) {
      const voter = { kind: 'reader', key: `reader:demo-${key}-${nth}`, account: null } as const;
      await ratings.cast(documentId, voter, score);
    }
  }
}

/** Writes invented audience figures once. The same day gives the same figures. */
export async function loadAudience(
  strapi: Core.Strapi,
  articles: readonly ReadArticle[],
  banners: readonly ShownBanner[]
): Promise<void> {
  const today = todayOf(strapi);
  await once(strapi, 'audience/visits', async () => {
    const days = visitsUntil(today);
    const counted = days.reduce((sum, { visits }) => sum + visits, 0);
    await service<Visits>(strapi, 'visits').importDays(days);
    await service<Visits>(strapi, 'visits').setStarting(VISITS.total - counted);
    return today;
  });
  await loadRatings(
    strapi,
    articles.filter(({ key }) => WITH_STARTING_VIEWS[key] === undefined)
  );
  await once(strapi, 'audience/views', async () => {
    const starting = articles.flatMap(({ key, documentId }) => {
      const views = WITH_STARTING_VIEWS[key];
      return views === undefined ? [] : [{ documentId, locale: 'vi', views }];
    });
    const days = articles
      .filter(({ key }) => WITH_STARTING_VIEWS[key] === undefined)
      .flatMap((article) =>
        article.locales.flatMap((locale) =>
          viewsUntil(today, article, SHARE[locale] ?? 1).map((one) => ({
            ...one,
            documentId: article.documentId,
            locale,
          }))
        )
      );
    await service<ViewSums>(strapi, 'view-sums').importDays(days);
    await service<Views>(strapi, 'views').setStarting(starting);
    return today;
  });
  await once(strapi, 'audience/banners', async () => {
    const days = banners.flatMap((banner) =>
      Object.entries(SHARE).flatMap(([locale, share]) =>
        bannerUntil(today, banner, share).map((one) => ({
          ...one,
          documentId: banner.documentId,
          locale,
        }))
      )
    );
    await service<Banners>(strapi, 'banners').importDays(days);
    return today;
  });
}
