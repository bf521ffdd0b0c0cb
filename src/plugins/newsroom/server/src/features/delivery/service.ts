import type { Core } from '@strapi/strapi';
import { defineService } from '../../kernel/service';
import { createArticles } from './articles';
import type { AnswerCache } from './cache';
import { createAnswerCache } from './cache';
import { createFacts } from './facts';
import { createFollower } from './follower';
import { createReader } from './reader';
import { createDeliveryStore } from './store';
import { createTerms } from './terms';

/**
 * Answers of the reader API as JSON texts: what is stored is JSON already, and most of it is passed on as it is.
 * `cache` keeps whole answers until something changes.
 */
export type DeliveryService = Omit<ReturnType<typeof createArticles>, 'cardsOf'> &
  ReturnType<typeof createTerms> & { cache: AnswerCache };

function createDeliveryService({ strapi }: { strapi: Core.Strapi }): DeliveryService {
  const follower = createFollower(strapi);
  const store = createDeliveryStore(strapi);
  const reader = createReader(strapi, store, createFacts(strapi, follower));
  const articles = createArticles(reader);
  return {
    cache: createAnswerCache(strapi, follower),
    ...articles,
    ...createTerms(reader, articles),
  };
}

export const deliveryService = defineService('delivery', createDeliveryService);
