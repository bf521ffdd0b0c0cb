import { z } from '@strapi/utils';
import * as delivery from '../../published/delivery/contract';
import * as published from '../../published/projection/contract';
import { documentId } from '../../../kernel/http/parameters';

/** Ratings of articles, from 1 to 5 points. */

export const ofArticle = { documentId };
export const vote = z.strictObject({ score: z.int().min(1).max(5) });

export const totals = z.object({
  /** Sum of all points. */
  sum: z.int(),
  /** Number of votes. */
  count: z.int(),
  /** Average with two decimals; null without votes. */
  average: z.number().nullable(),
});

export const summary = z.object({
  ...totals.shape,
  /** Numbers of votes of 1, 2, 3, 4 and 5 points. Imported votes are not included: only their sum is known. */
  distribution: z.array(z.int()).length(5),
});

export const rating = z.object({
  ...summary.shape,
  /** The requesting reader's own vote, if any. */
  mine: z.int().nullable(),
  /** Voter token for frontends that cannot use cookies; send it with later requests. */
  voter: z.string().optional(),
});
export const ratingAnswer = z.object({ data: rating });

export const bestRatedQuery = delivery.rankingQuery;
export const bestRatedAnswer = z.object({
  /** Cards with the ratings they are ranked by. */
  data: z.array(z.object({ ...published.card.shape, rating: totals })),
  meta: z.object({ locale: z.string() }),
});

export type Totals = z.infer<typeof totals>;
export type Summary = z.infer<typeof summary>;
export type Rating = z.infer<typeof rating>;
