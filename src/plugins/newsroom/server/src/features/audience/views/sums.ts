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
  /** The last day that is summed up: weeks, months and days of the site until then are in their tables; later ones are not. */
  through: () => Promise<string | undefined>;
  /** Sums up a week of days at most. True: there are more. */
  sumUp: () => Promise<boolean>;
  /**
   * Adds views of days in the past, of an older site or of a demonstration, to what was counted. Those of the last
   * days are taken to have come evenly, hour by hour, for the rankings that look at hours.
   */
  importDays: (days: readonly DayOfViews[]) => Promise<void>;
  /** Sums that are not what their days are. */
  verify: () => Promise<{ kind: string; what: string }[]>;
}

const LOCK = 'newsroom:view-sums';
/** What was summed up under another name, with other sums, is summed up again. */
const THROUGH = { key: 'view-sums-by-week' };

function createViewSumsService({ strapi }: { strapi: Core.Strapi }): ViewSumsService {
  const { timeZone } = optionsOf(strapi);
  const store = createSumStore(strapi);
  const settings = strapi.store({ type: 'plugin', name: 'newsroom' });

  const through = async () => ((await settings.get(THROUGH)) as string | null) ?? undefined;

  /** The hours of those days of which hours are kept. */
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
