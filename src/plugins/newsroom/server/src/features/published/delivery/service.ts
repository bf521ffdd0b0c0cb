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
import type { Signing } from './signing';
import { createSigning, signAnswers } from './signing';
import type { CardRow, DeliveryStore } from './store';
import { createDeliveryStore } from './store';
import { createTerms } from './terms';

/** Methods for the audience wing. */
interface ForAudience {
  /** Locales in which an article is published; empty if it is not. Cached until something changes. */
  localesOf: (documentId: string) => Promise<readonly string[]>;
  /** Whether readers may rate and comment an article; undefined if it is not published. Not cached. */
  switchesOf: DeliveryStore['switchesOfArticle'];
  /** The requested locale and its fallbacks. */
  locales: Reader['locales'];
  /** documentId of a category by slug, former slug or documentId. Throws FilterUnknown. */
  categoryId: (name: string, locale: string) => Promise<string>;
  /** Cards of the given articles as JSON, in order, without unpublished ones. */
  cardsOf: (documentIds: readonly string[], locales: Locales) => Promise<CardRow[]>;
  /** Returns the value with the URLs of private files signed. */
  signed: Signing['value'];
  /** Returns the JSON response with cards in the order given by `rank`, each with its figures. */
  ranked: ReturnType<typeof createRankings>;
}

/**
 * Responses of the reader API as JSON text, mostly stored JSON passed through unparsed.
 * `cache` keeps whole responses until something changes.
 */
export type DeliveryService = Omit<ReturnType<typeof createArticles>, 'cardsOf'> &
  ReturnType<typeof createTerms> & { cache: ResponseCache } & ForAudience;

function createDeliveryService({ strapi }: { strapi: Core.Strapi }): DeliveryService {
  const follower = createFollower(strapi);
  const store = createDeliveryStore(strapi);
  const reader = createReader(strapi, store, createSiteInfo(strapi, follower));
  const articles = createArticles(reader);
  const signing = createSigning(strapi);
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
    ...signAnswers(signing, {
      ranked: createRankings({ ...articles, locales: reader.locales, categoryId }),
      ...createTerms(reader, articles),
      article: (...asked: Parameters<typeof articles.article>) => articles.article(...asked),
      articles: (...asked: Parameters<typeof articles.articles>) => articles.articles(...asked),
    }),
    cardsOf: (...asked) => articles.cardsOf(...asked),
    signed: signing.value,
  };
}

export const deliveryService = defineService('delivery', createDeliveryService);
