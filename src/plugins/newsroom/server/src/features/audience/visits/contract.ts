import { z } from '@strapi/utils';

/** Visit beacons and statistics of visits. */

/** Set by pages shown in a preview; such visits are not counted. */
export const beaconQuery = { preview: z.boolean().optional() };

export const refusal = z.enum(['prefetch', 'preview', 'bot']);

export const visitAnswer = z.object({
  data: z.object({ counted: z.boolean(), reason: refusal.optional() }),
});

export const statistics = z.object({
  /** Visitors active in the last five minutes. */
  online: z.int(),
  /** Visits. A visit ends after 30 minutes without a page view (option visits.timeoutMinutes). */
  today: z.int(),
  month: z.int(),
  total: z.int(),
});
export const statisticsAnswer = z.object({ data: statistics });

export const historyQuery = {
  /** First and last day, inclusive. @default the 30 days or twelve months that end with `to` */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z.enum(['day', 'month']).default('day'),
};
export const historyAnswer = z.object({
  /** Periods without visits are left out. */
  data: z.array(z.object({ period: z.string(), visits: z.int() })),
});

export type Statistics = z.infer<typeof statistics>;
