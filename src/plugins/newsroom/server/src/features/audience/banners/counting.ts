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
  /** Undefined: there is no such banner, or it is not shown now. */
  banner: Banner | undefined;
}

/** How often one visitor may see one banner in a minute, on each node: more is no reading. */
const MAX_IMPRESSIONS_PER_MINUTE = 6;
/** How long somebody who follows a link waits for the counting, in milliseconds. */
const CLICK_TIMEOUT_MS = 500;

/** Counts clicks and impressions, each group of some milliseconds in one transaction. */
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
    /** Why a click was not counted. Never throws, and never keeps somebody waiting for long. */
    async followed(
      banner: Banner,
      beacon: Beacon,
      loading: Loading
    ): Promise<ClickReason | undefined> {
      const counted = click(banner, beacon, loading).catch(() => undefined);
      const reason = (await withTimeout(counted, CLICK_TIMEOUT_MS)) ?? 'failed';
      return reason === 'counted' ? undefined : reason;
    },

    /** Counts what may be counted, all of it or, where this throws, none. */
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
