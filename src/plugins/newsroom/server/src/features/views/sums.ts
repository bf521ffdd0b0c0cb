import type { Core } from '@strapi/strapi';
import {
  endOfMonth,
  endOfWeek,
  localDay,
  startOfMonth,
  startOfWeek,
} from '../../kernel/local-time';
import { optionsOf } from '../../kernel/options';
import { defineService } from '../../kernel/service';
import { inTransaction, lockUntilCommit, tryLockUntilCommit } from '../../kernel/sql';
import { isMonthClosed, lastClosed, nextStep } from './domain-sums';
import type { DayOfViews } from './store-sums';
import { createSumStore } from './store-sums';

export interface ViewSumsService {
  /** The last day that is summed up: weeks, months and days of the site until then are in their tables; later ones are not. */
  through: () => Promise<string | undefined>;
  /** Sums up a week of days at most. True: there are more. */
  sumUp: () => Promise<boolean>;
  /** Adds views of days in the past, of an older site or of a demonstration, to what was counted. */
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
        await store.addDays(trx, days, {
          day: (day) => summed !== undefined && day <= summed,
          week: (week) => summed !== undefined && endOfWeek(week) <= summed,
          month: (month) => summed !== undefined && isMonthClosed(month, summed),
        });
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
