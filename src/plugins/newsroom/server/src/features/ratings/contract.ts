import { z } from '@strapi/utils';

/** What readers think of an article, from 1 to 5. */

export const totals = z.object({
  /** All points together. */
  sum: z.int(),
  /** How many votes. */
  count: z.int(),
  /** With two decimals; null as long as nobody has voted. */
  average: z.number().nullable(),
});

export const summary = z.object({
  ...totals.shape,
  /** Votes of 1, 2, 3, 4 and 5 points that were cast here: those that were imported have a sum only. */
  distribution: z.array(z.int()).length(5),
});

export type Totals = z.infer<typeof totals>;
export type Summary = z.infer<typeof summary>;
