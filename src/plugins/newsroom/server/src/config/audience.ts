import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

/** How many comments each of the articles has, by documentId; those that are left out have none. */
type CountComments = (
  documentIds: string[],
  tools: { strapi: Core.Strapi }
) => Promise<ReadonlyMap<string, number> | Record<string, number>>;

/** Options of what readers do. */
export const audienceOptions = {
  banners: z
    .strictObject({
      clickWindow: z
        .union([z.literal('day'), z.int().min(1).max(1440)])
        .default('day')
        .describe(
          "A visitor's clicks on a banner count once in this time: a day of the site, or so many minutes of it."
        ),
    })
    .prefault({}),
  comments: z
    .strictObject({
      count: z
        .custom<CountComments>((value) => typeof value === 'function', 'a function')
        .optional()
        .describe(
          'A function (documentIds, { strapi }) that answers how many comments each article has, for comments that are kept in another way than by strapi-plugin-comments.'
        ),
    })
    .prefault({}),
  ratings: z
    .strictObject({
      leastVotes: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(3)
        .describe('An article with fewer votes is not among the best rated.'),
      priorVotes: z
        .int()
        .min(0)
        .max(1_000_000)
        .default(10)
        .describe(
          'Among the best rated, each article counts as if it had so many votes more, as good as those of all articles on average: the more, the less a few votes say.'
        ),
      votesPerHour: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(120)
        .describe(
          'Votes that one network may cast or change in an hour, on each node: an IPv4 address, or the first half of an IPv6 address. Many readers may share one.'
        ),
    })
    .prefault({}),
  views: z
    .strictObject({
      trendingHalfLifeHours: z
        .int()
        .min(1)
        .max(24)
        .default(6)
        .describe('After so many hours a view weighs half as much in what is trending.'),
      window: z
        .union([z.literal('day'), z.int().min(1).max(1440)])
        .default('day')
        .describe(
          "A visitor's views of an article count once in this time: a day of the site, or so many minutes of it."
        ),
    })
    .prefault({}),
  visitors: z
    .strictObject({
      requestsPerMinute: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(600)
        .describe(
          'Views, visits, clicks and lists of banners that one address may send in a minute, on each node. Many readers may share one address.'
        ),
    })
    .prefault({}),
  visits: z
    .strictObject({
      statistics: z
        .enum(['public', 'token'])
        .default('public')
        .describe(
          'Who sees how many visits there are: everybody, or those alone who have an API token or an account with the right.'
        ),
      timeoutMinutes: z
        .int()
        .min(1)
        .max(240)
        .default(30)
        .describe('A visit is over when the visitor opened no page for so many minutes.'),
    })
    .prefault({}),
};
