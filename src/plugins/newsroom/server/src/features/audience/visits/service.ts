import type { Core } from '@strapi/strapi';
import { createGroupCommit } from '../../../kernel/run/group-commit';
import { RangeReversed } from '../../../kernel/http/input';
import { localDay } from '../../../kernel/time/local-time';
import { optionsOf } from '../../../kernel/options';
import { createTtlCache } from '../../../kernel/run/ttl-cache';
import { defineService } from '../../../kernel/strapi/service';
import { inTransaction, tryLockUntilCommit } from '../../../kernel/db/sql';
import type { Beacon, Refusal } from '../visitors';
import { visitorsService } from '../visitors';
import type { Statistics } from './contract';
import type { PageSeen } from './domain';
import { byPeriod, firstDayOf, monthOf, ONLINE_MS, toPageSeen } from './domain';
import type { DayOfVisits } from './store';
import { createVisitStore } from './store';
import { createVisitRecorder } from './store-record-visits';

interface HistoryRequest {
  from?: string | undefined;
  to?: string | undefined;
  by: 'day' | 'month';
}

export interface VisitsService {
  /** Counts the visit of a page view, or says why not; resolves after the commit. Throws TooManyRequests. */
  count: (beacon: Beacon) => Promise<Refusal | undefined>;
  /** Visitors online; visits today, this month and in total. Up to 3 seconds old. */
  statistics: () => Promise<Statistics>;
  history: (asked: HistoryRequest) => Promise<{ period: string; visits: number }[]>;
  /** Sets the visits of an older site, which are added to the total. */
  setStarting: (visits: number) => Promise<void>;
  /** Adds visits of past days from another system. */
  importDays: (days: readonly DayOfVisits[]) => Promise<void>;
  /** Deletes visitors whose visit has ended. Returns true if there are more. */
  forget: () => Promise<boolean>;
}

/** Milliseconds for which statistics are cached. */
const STATISTICS_TTL_MS = 3_000;
const STARTING_TOTAL_KEY = { key: 'visits-before' };

function createVisitsService({ strapi }: { strapi: Core.Strapi }): VisitsService {
  const { timeZone, visits } = optionsOf(strapi);
  const timeoutMs = visits.timeoutMinutes * 60_000;
  const store = createVisitStore(strapi);
  const recorder = createVisitRecorder(strapi);
  const settings = strapi.store({ type: 'plugin', name: 'newsroom' });
  const cachedStatistics = createTtlCache<Statistics>(STATISTICS_TTL_MS);
  const commit = createGroupCommit<PageSeen, undefined>({
    async write(pages) {
      await recorder.write(pages);
      return pages.map(() => undefined);
    },
    report: (error) => strapi.log.error(`Newsroom: failed to store visits: ${String(error)}`),
  });

  async function read(): Promise<Statistics> {
    const now = Date.now();
    const today = localDay(now, timeZone);
    const days = await store.days(`${monthOf(today)}-01`, today);
    const before = ((await settings.get(STARTING_TOTAL_KEY)) as number | null) ?? 0;
    return {
      online: await store.countPresent(now - ONLINE_MS),
      today: days.find(({ day }) => day === today)?.visits ?? 0,
      month: days.reduce((sum, { visits: count }) => sum + count, 0),
      total: (await store.total()) + before,
    };
  }

  return {
    async count(beacon) {
      const reason = await visitorsService.from(strapi).refusal(beacon);
      if (reason) return reason;
      const now = Date.now();
      const { visitor, day } = await visitorsService.from(strapi).identify(beacon, now);
      await commit.add(toPageSeen(visitor, day, now));
      return undefined;
    },
    statistics: () => cachedStatistics('', read),
    async history({ from, to, by }) {
      const last = to ?? localDay(Date.now(), timeZone);
      const first = from ?? firstDayOf(last, by);
      if (first > last) throw new RangeReversed();
      return byPeriod(await store.days(first, last), by);
    },
    async setStarting(count) {
      await settings.set({ ...STARTING_TOTAL_KEY, value: count });
    },
    importDays: (days) => inTransaction(strapi, (trx) => store.addDays(trx, days)),
    forget: () =>
      inTransaction(strapi, async (trx) => {
        if (!(await tryLockUntilCommit(trx, 'newsroom:visits'))) return false;
        // Kept for at least ONLINE_MS, even if visits end sooner.
        return store.forget(trx, Date.now() - Math.max(timeoutMs, ONLINE_MS));
      }),
  };
}

export const visitsService = defineService('visits', createVisitsService);
