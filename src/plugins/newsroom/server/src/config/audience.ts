import type { Core } from '@strapi/strapi';
import { z } from '@strapi/utils';

/** Returns the number of comments per documentId; a missing documentId counts as 0. */
type CountComments = (
  documentIds: string[],
  tools: { strapi: Core.Strapi }
) => Promise<ReadonlyMap<string, number> | Record<string, number>>;

/** Options of the audience wing. */
export const audienceOptions = {
  banners: z
    .strictObject({
      clickWindow: z
        .union([z.literal('day'), z.int().min(1).max(1440)])
        .default('day')
        .describe(
          'Counting window for banner clicks: at most one click per visitor and banner is counted in it. "day" (in timeZone) or minutes.'
        ),
    })
    .prefault({}),
  comments: z
    .strictObject({
      count: z
        .custom<CountComments>((value) => typeof value === 'function', 'a function')
        .optional()
        .describe(
          'Function (documentIds, { strapi }) that returns the number of comments per documentId, as a Map or an object. Set it when comments are not stored by strapi-plugin-comments.'
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
        .describe('Minimum number of votes an article needs to appear among the best rated.'),
      priorVotes: z
        .int()
        .min(0)
        .max(1_000_000)
        .default(10)
        .describe(
          'Number of extra votes, each worth the average of all votes on the site, that are added to every article before the best rated are sorted (Bayesian average). A higher number gives few votes less weight.'
        ),
      votesPerHour: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(120)
        .describe(
          'Maximum votes per hour and node that one network may cast or change. A network is an IPv4 address or an IPv6 /64; many readers may share one.'
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
        .describe('Hours after which a view counts half in the trending ranking.'),
      window: z
        .union([z.literal('day'), z.int().min(1).max(1440)])
        .default('day')
        .describe(
          'Counting window for views: at most one view per visitor and article is counted in it. "day" (in timeZone) or minutes.'
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
          'Maximum requests per minute and node from one address to the endpoints for views, visits and banners. Many readers may share one address.'
        ),
    })
    .prefault({}),
  visits: z
    .strictObject({
      statistics: z
        .enum(['public', 'token'])
        .default('public')
        .describe(
          'Who may read visit statistics. public: everybody. token: API tokens and accounts with the permission.'
        ),
      timeoutMinutes: z
        .int()
        .min(1)
        .max(240)
        .default(30)
        .describe('Minutes without a page view after which a visit ends.'),
    })
    .prefault({}),
};
