import type { Core } from '@strapi/strapi';
import {
  addDays,
  endOfMonth,
  endOfWeek,
  localDay,
  startOfDay,
  startOfMonth,
  startOfWeek,
} from '../../../kernel/time/local-time';
import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import { inTransaction, lockUntilCommit, tryLockUntilCommit } from '../../../kernel/db/sql';
import { HOURS_KEPT, spreadOverHours } from './domain';
import { isMonthClosed, lastClosed, nextStep } from './domain-sums';
import type { DayOfViews, HourOfViews } from './store-sums';
import { createSumStore } from './store-sums';

export interface ViewSumsService {
  /** The last day that is summed up; sums of later periods do not exist yet. */
  through: () => Promise<string | undefined>;
  /** Sums up at most one week of days. Returns true if there are more. */
  sumUp: () => Promise<boolean>;
  /**
   * Adds views of past days from another system. Views of the last three days are spread evenly over the hours, for
   * rankings by hour.
   */
  importDays: (days: readonly DayOfViews[]) => Promise<void>;
  /** Returns sums that differ from their days. */
  verify: () => Promise<{ kind: string; what: string }[]>;
}

const LOCK = 'newsroom:view-sums';
/** Changing this key makes all sums be rebuilt. */
const THROUGH = { key: 'view-sums-by-week' };

function createViewSumsService({ strapi }: { strapi: Core.Strapi }): ViewSumsService {
  const { timeZone } = optionsOf(strapi);
  const store = createSumStore(strapi);
  const settings = strapi.store({ type: 'plugin', name: 'newsroom' });

  const through = async () => ((await settings.get(THROUGH)) as string | null) ?? undefined;

  /** Hourly views of days for which hours are kept. */
  function hoursOf(days: readonly DayOfViews[]): HourOfViews[] {
    const now = Date.now();
    const oldest = localDay(now - HOURS_KEPT * 3_600_000, timeZone);
    return days
      .filter(({ day }) => day >= oldest)
      .flatMap(({ day, views, ...article }) => {
        const bounds = {
          start: startOfDay(day, timeZone),
          end: startOfDay(addDays(day, 1), timeZone),
        };
        return spreadOverHours(views, bounds, now).map((part) => ({ ...article, ...part }));
      });
  }

  return {
    through,

    sumUp: () =>
      inTransaction(strapi, async (trx) => {
        if (!(await tryLockUntilCommit(trx, LOCK))) return false;
        const summed = await through();
        const first = summed === undefined ? await store.firstDay(trx) : undefined;
        const step = nextStep(summed, first, localDay(Date.now(), timeZone));
        if (!step) return false;
        if (summed === undefined) await store.clear(trx);
        await store.sumUp(trx, step);
        await settings.set({ ...THROUGH, value: step.to });
        return true;
      }),

    importDays: (days) =>
      inTransaction(strapi, async (trx) => {
        await lockUntilCommit(trx, LOCK);
        const summed = await through();
        const isSummedUp = {
          day: (day: string) => summed !== undefined && day <= summed,
          week: (week: string) => summed !== undefined && endOfWeek(week) <= summed,
          month: (month: string) => summed !== undefined && isMonthClosed(month, summed),
        };
        await store.addDays(trx, days, isSummedUp, hoursOf(days));
      }),

    verify: () =>
      inTransaction(strapi, async (trx) => {
        await lockUntilCommit(trx, LOCK);
        const summed = await through();
        if (summed === undefined) return [];
        const differences = await store.differences(trx, {
          days: summed,
          weeks: lastClosed(summed, startOfWeek, endOfWeek),
          months: lastClosed(summed, startOfMonth, endOfMonth),
        });
        return differences.map((what) => ({ kind: 'sums of views', what }));
      }),
  };
}

export const viewSumsService = defineService('view-sums', createViewSumsService);
