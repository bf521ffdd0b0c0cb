import type { Core } from '@strapi/strapi';
import { once } from './ledger';
import { bannerUntil, ratingOf, viewsUntil, visitsUntil, VISITS, votesOf } from './readers';

/** An article that readers find, and in which languages. */
export interface ReadArticle {
  key: string;
  documentId: string;
  hoursAgo: number;
  locales: readonly string[];
}

/** A banner that readers see. */
export interface ShownBanner {
  key: string;
  documentId: string;
  weight: number;
  /** Days for which it has been shown. */
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

/** The long report comes from an older site, with what it had been read there: nothing of it was counted here. */
const WITH_STARTING_VIEWS: Record<string, number> = { 'mass-work': 426 };

/** What is read in another language, as part of what is read in Vietnamese. */
const SHARE: Record<string, number> = { vi: 1, en: 0.16 };

const service = <T extends object>(strapi: Core.Strapi, name: string) =>
  strapi.plugin('newsroom').service<T>(name);

/** Where days begin unless the portal says otherwise. */
const SITE_ZONE = 'Asia/Ho_Chi_Minh';

/** The site's day, in the form 2026-01-31. */
function todayOf(strapi: Core.Strapi): string {
  const timeZone = strapi.plugin('newsroom').config<string | undefined>('timeZone') ?? SITE_ZONE;
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}

/**
 * What readers think: some articles were voted on here, others came with what an older site had. A load that goes on
 * writes what is written already; no transaction of ours is around it, since a vote is one of its own, and the values
 * of an older site make an index.
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

/** Figures of readers who never were: the same for the same day, and written once. */
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
