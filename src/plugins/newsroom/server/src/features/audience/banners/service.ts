import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import { inTransaction, tryLockUntilCommit } from '../../../kernel/db/sql';
import { localDay } from '../../../kernel/time/local-time';
import type { Beacon } from '../visitors';
import { createBannerSnapshot } from './snapshot';
import type { BannerFigures, ClickReason, Impression, ImpressionsAsked } from './contract';
import { createCounting } from './counting';
import { followingOf, rateOf, shownNow, versionIn } from './domain';
import type { Banner, Loading } from './domain';
import { BannerNotFound } from './errors';
import { loadNames } from './load';
import type { Showing } from './showing';
import { createShowing } from './showing';
import type { BannerDay } from './store';
import { createBannerStore } from './store';

interface Followed {
  /** Stored target URL of the link. */
  target: string;
  reason?: ClickReason;
}

export interface BannersService extends Showing {
  /** Returns the target of a banner's link, and counts the click or says why not. Throws BannerNotFound. */
  follow: (
    asked: { documentId: string; locale?: string | undefined },
    beacon: Beacon,
    loading: Loading
  ) => Promise<Followed>;
  /** Counts impressions; resolves after the commit. */
  countShown: (asked: ImpressionsAsked, beacon: Beacon) => Promise<Impression[]>;
  /** Figures of each banner from `from` to `to` (inclusive), by descending impressions. */
  figures: (days: { from: string; to: string }) => Promise<BannerFigures[]>;
  /** Adds figures of past days from another system. One entry per banner, locale and day. */
  importDays: (days: readonly BannerDay[]) => Promise<void>;
  /** Expires the snapshot, after a save on this node. */
  expire: () => void;
  /** Deletes marks of past days. Returns true if there are more. */
  forget: () => Promise<boolean>;
}

function createBannersService({ strapi }: { strapi: Core.Strapi }): BannersService {
  const store = createBannerStore(strapi);
  const bannerSnapshot = createBannerSnapshot(strapi);
  const counting = createCounting(strapi, store);

  /** The requested version of a banner, or its fallback. The request only selects among the banner's own versions. */
  async function versionOf(documentId: string, locale: string | undefined) {
    const { banners, locales } = await bannerSnapshot.read();
    return versionIn(
      banners.filter((banner) => banner.documentId === documentId),
      locale === undefined ? locales : [locale, ...locales]
    );
  }

  async function isShown(banner: Banner): Promise<boolean> {
    const { positions } = await bannerSnapshot.read();
    return (
      shownNow([banner], Date.now()).length > 0 &&
      positions.some(({ documentId }) => documentId === banner.position)
    );
  }

  return {
    ...createShowing(strapi, bannerSnapshot.read),

    async follow({ documentId, locale }, beacon, loading) {
      const banner = await versionOf(documentId, locale);
      const following = banner && followingOf(banner, Date.now());
      if (!following) throw new BannerNotFound(documentId);
      const { target } = banner;
      if (following === 'over') return { target, reason: 'over' };
      if (loading === 'looked at') return { target };
      const reason = await counting.followed(banner, beacon, loading);
      return { target, ...(reason && { reason }) };
    },

    async countShown(asked, beacon) {
      const once = new Map(asked.map((one) => [`${one.documentId} ${one.locale ?? ''}`, one]));
      const shown = await Promise.all(
        [...once.values()].map(async (one) => {
          const banner = await versionOf(one.documentId, one.locale);
          return { asked: one, banner: banner && (await isShown(banner)) ? banner : undefined };
        })
      );
      return counting.shown(shown, beacon);
    },

    async figures({ from, to }) {
      const [totals, names] = [await store.totals(from, to), await loadNames(strapi)];
      const found = new Map<string, BannerFigures>();
      for (const { documentId, locale, impressions, clicks } of totals) {
        const name = names.get(documentId);
        const one: BannerFigures = found.get(documentId) ?? {
          ...{ documentId, title: name?.title ?? null, position: name?.position ?? null },
          ...{ impressions: 0, clicks: 0, rate: null, locales: [] },
        };
        one.impressions += impressions;
        one.clicks += clicks;
        one.rate = rateOf(one.clicks, one.impressions);
        one.locales.push({ locale, impressions, clicks, rate: rateOf(clicks, impressions) });
        found.set(documentId, one);
      }
      return [...found.values()].sort(
        (one, other) => other.impressions - one.impressions || other.clicks - one.clicks
      );
    },

    importDays: (days) => inTransaction(strapi, (trx) => store.addDays(trx, days)),

    expire: () => bannerSnapshot.expire(),

    forget: () =>
      inTransaction(strapi, async (trx) => {
        if (!(await tryLockUntilCommit(trx, 'newsroom:banners'))) return false;
        const { timeZone } = optionsOf(strapi);
        return store.forgetMarks(trx, localDay(Date.now() - 3_600_000, timeZone));
      }),
  };
}

export const bannersService = defineService('banners', createBannersService);
