import { z } from '@strapi/utils';
import * as delivery from '../../published/delivery/contract';
import * as published from '../../published/projection/contract';
import { documentId } from '../../../kernel/http/parameters';

/** What readers think of an article, from 1 to 5. */

export const ofArticle = { documentId };
export const vote = z.strictObject({ score: z.int().min(1).max(5) });

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

export const rating = z.object({
  ...summary.shape,
  /** The points that who asks has given. */
  mine: z.int().nullable(),
  /** What a frontend has to keep that said it cannot use cookies, and sends along next time. */
  voter: z.string().optional(),
});
export const ratingAnswer = z.object({ data: rating });

export const bestRatedQuery = delivery.rankingQuery;
export const bestRatedAnswer = z.object({
  /** Cards, with the ratings that they are ranked by. */
  data: z.array(z.object({ ...published.card.shape, rating: totals })),
  meta: z.object({ locale: z.string() }),
});

export type Totals = z.infer<typeof totals>;
export type Summary = z.infer<typeof summary>;
export type Rating = z.infer<typeof rating>;
