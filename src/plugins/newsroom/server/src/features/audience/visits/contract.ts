import { z } from '@strapi/utils';

/** What pages send when they are opened, and what is told of all visits. */

/** The page says that it is shown to its authors only: it is not counted. */
export const beaconQuery = { preview: z.boolean().optional() };

export const refusal = z.enum(['prefetch', 'preview', 'bot']);

export const visitAnswer = z.object({
  data: z.object({ counted: z.boolean(), reason: refusal.optional() }),
});

export const statistics = z.object({
  /** Visitors of the last five minutes. */
  online: z.int(),
  /** Visits: one ends when no page was opened for half an hour, unless an option says otherwise. */
  today: z.int(),
  month: z.int(),
  total: z.int(),
});
export const statisticsAnswer = z.object({ data: statistics });

export const historyQuery = {
  /** The first and the last day, both included. @default the 30 days, or the twelve whole months, that end with `to` */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  by: z.enum(['day', 'month']).default('day'),
};
export const historyAnswer = z.object({
  /** Periods without visits are left out. */
  data: z.array(z.object({ period: z.string(), visits: z.int() })),
});

export type Statistics = z.infer<typeof statistics>;
