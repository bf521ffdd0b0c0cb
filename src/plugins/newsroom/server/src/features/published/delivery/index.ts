import { defineFeature } from '../../../kernel/feature';
import { endpoints } from './endpoints';
import { extendReadersGraphql } from './graphql';
import { deliveryService } from './service';

export { readerTypeNames } from './graphql-types';
export { figuresFor, isOpen } from './endpoints';
export { ArticleNotFound } from './errors';
export { MAX_STALENESS_MS } from './follower';
export type { RankedArticle, Ranking, RankingRequest } from './rankings';
export { deliveryService } from './service';
export { isRanked } from './store-ranking';

export const delivery = defineFeature({
  name: 'delivery',
  summary:
    'The reader API: pages, lists, terms and the site from the published side, cached in memory until something changes.',
  services: [deliveryService],
  endpoints,
  options: [
    'delivery.access',
    'delivery.cache.maxMegabytes',
    'delivery.fallbackLocales',
    'delivery.maxAge',
    'delivery.sharedMaxAge',
    'delivery.signedSeconds',
    'delivery.staleWhileRevalidate',
    'fastLane',
    'preparedStatements',
    'timeZone',
  ],
  register: ({ strapi }) => {
    extendReadersGraphql(strapi);
  },
});
