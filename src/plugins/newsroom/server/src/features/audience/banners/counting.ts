import type { Core } from '@strapi/strapi';
import { TooManyRequests } from '../../../kernel/errors';
import { createGroupCommit } from '../../../kernel/run/group-commit';
import { optionsOf } from '../../../kernel/options';
import { withTimeout } from '../../../kernel/run/with-timeout';
import { createRateLimit } from '../../../kernel/http/rate-limit';
import type { Beacon } from '../visitors';
import { visitorsService, uniqueByMark, windowOf } from '../visitors';
import type { ClickReason, Impression, ImpressionsAsked } from './contract';
import type { Banner, Click, Loading, Tally } from './domain';
import { sumsOf } from './domain';
import type { createBannerStore } from './store';

interface Asked {
  asked: ImpressionsAsked[number];
  /** Undefined if the banner does not exist or is not active. */
  banner: Banner | undefined;
}

/** Maximum counted impressions per minute, visitor, banner and node. People do not see a banner more often. */
const MAX_IMPRESSIONS_PER_MINUTE = 6;
/** Milliseconds that a redirect waits for the click to be counted. */
const CLICK_TIMEOUT_MS = 500;

/** Counts clicks and impressions by group commit. */
export function createCounting(strapi: Core.Strapi, store: ReturnType<typeof createBannerStore>) {
  const { banners: options } = optionsOf(strapi);
  const visitors = () => visitorsService.from(strapi);
  const limit = createRateLimit(MAX_IMPRESSIONS_PER_MINUTE);
  const report = (error: unknown) =>
    strapi.log.error(`Newsroom: failed to store banner clicks or impressions: ${String(error)}`);

  const clicks = createGroupCommit<Click, boolean>({
    async write(group) {
      const open = await store.addFollowed(uniqueByMark(group));
      return group.map(({ mark }) => open.delete(mark));
    },
    report,
  });
  const impressions = createGroupCommit<Omit<Tally, 'count'>[], undefined>({
    async write(group) {
      await store.addShown(sumsOf(group.flat()));
      return group.map(() => undefined);
    },
    report,
  });

  async function click({ documentId, locale }: Banner, beacon: Beacon, loading: Loading) {
    const refused = await visitors().refusal(beacon);
    if (refused) return refused;
    if (loading === 'embedded') return loading;
    const now = Date.now();
    const { visitor, day, dayStart } = await visitors().identify(beacon, now);
    const nth = windowOf(now, dayStart, options.clickWindow);
    const mark = visitor.markOf(`banner ${documentId} ${nth}`);
    return (await clicks.add({ mark, day, documentId, locale })) ? 'counted' : 'repeated';
  }

  async function isTooOften(key: string): Promise<boolean> {
    try {
      await limit(key);
      return false;
    } catch (error) {
      if (error instanceof TooManyRequests) return true;
      throw error;
    }
  }

  return {
    /** Counts a click; returns why not, if it was not counted. Never throws, and waits at most CLICK_TIMEOUT_MS. */
    async followed(
      banner: Banner,
      beacon: Beacon,
      loading: Loading
    ): Promise<ClickReason | undefined> {
      const counted = click(banner, beacon, loading).catch(() => undefined);
      const reason = (await withTimeout(counted, CLICK_TIMEOUT_MS)) ?? 'failed';
      return reason === 'counted' ? undefined : reason;
    },

    /** Counts impressions; all countable ones, or none if it throws. */
    async shown(asked: readonly Asked[], beacon: Beacon): Promise<Impression[]> {
      const refused = await visitors().refusal(beacon);
      const { visitor, day } = await visitors().identify(beacon, Date.now());
      const seen = new Map<string, Omit<Tally, 'count'>>();
      const reasonOf = async (banner: Banner | undefined): Promise<Impression['reason']> => {
        if (!banner) return 'unknown';
        if (refused) return refused;
        const { documentId } = banner;
        const isRepeated =
          seen.has(documentId) || (await isTooOften(`${visitor.key} ${documentId}`));
        return isRepeated ? 'repeated' : undefined;
      };
      const answers: Impression[] = [];
      for (const { asked: one, banner } of asked) {
        const reason = await reasonOf(banner);
        if (banner && !reason) {
          const { documentId, locale } = banner;
          seen.set(documentId, { day, documentId, locale });
        }
        answers.push({ ...one, counted: reason === undefined, ...(reason && { reason }) });
      }
      if (seen.size > 0) await impressions.add([...seen.values()]);
      return answers;
    },
  };
}
