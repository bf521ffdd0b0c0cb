import type { Core } from '@strapi/strapi';
import { defineService } from '../../../kernel/strapi/service';
import { CATEGORY } from '../projection';
import { createArticles, findTerm } from './articles';
import type { ResponseCache } from './response-cache';
import { createResponseCache } from './response-cache';
import { FilterUnknown } from './errors';
import { createSiteInfo } from './site-info';
import { createFollower } from './follower';
import { createLocalesOf } from './locales-of';
import { createRankings } from './rankings';
import type { Locales, Reader } from './reader';
import { createReader } from './reader';
import type { CardRow, DeliveryStore } from './store';
import { createDeliveryStore } from './store';
import { createTerms } from './terms';

/** What the audience's features need of the published side. */
interface ForAudience {
  /** Locales in which an article is published; none: it is not. Kept until something changes. */
  localesOf: (documentId: string) => Promise<readonly string[]>;
  /** Whether readers may rate and comment an article; undefined: it is not published. As it is now. */
  switchesOf: DeliveryStore['switchesOfArticle'];
  /** The locale that was meant, and those that stand in for it. */
  locales: Reader['locales'];
  /** documentId of a category by slug, slug of the past or documentId; refuses one that there is not. */
  categoryId: (name: string, locale: string) => Promise<string>;
  /** Cards of the given articles, in their order, as JSON; those that are not published are left out. */
  cardsOf: (documentIds: readonly string[], locales: Locales) => Promise<CardRow[]>;
  /** Articles in the order that `rank` finds, as cards with their figures: the JSON of a whole answer. */
  ranked: ReturnType<typeof createRankings>;
}

/**
 * Answers of the reader API as JSON texts: what is stored is JSON already, and most of it is passed on as it is.
 * `cache` keeps whole answers until something changes.
 */
export type DeliveryService = Omit<ReturnType<typeof createArticles>, 'cardsOf'> &
  ReturnType<typeof createTerms> & { cache: ResponseCache } & ForAudience;

function createDeliveryService({ strapi }: { strapi: Core.Strapi }): DeliveryService {
  const follower = createFollower(strapi);
  const store = createDeliveryStore(strapi);
  const reader = createReader(strapi, store, createSiteInfo(strapi, follower));
  const articles = createArticles(reader);
  async function categoryId(name: string, locale: string): Promise<string> {
    const term = await findTerm(reader, CATEGORY, locale, name);
    if (!term) throw new FilterUnknown('category', name);
    return term.documentId;
  }
  return {
    cache: createResponseCache(strapi, follower),
    localesOf: createLocalesOf(follower, store),
    switchesOf: (documentId) => store.switchesOfArticle(documentId),
    locales: reader.locales,
    categoryId,
    ranked: createRankings({ ...articles, locales: reader.locales, categoryId }),
    ...articles,
    ...createTerms(reader, articles),
  };
}

export const deliveryService = defineService('delivery', createDeliveryService);
