import type { Core } from '@strapi/strapi';
import { defineService } from '../../kernel/service';
import { createShortMemory } from '../../kernel/short-memory';
import type { Summary, Totals } from './contract';
import type { Tally } from './domain';
import { NO_SUMMARY, NO_TOTALS, summaryOf, totalsOf } from './domain';
import { createRatingStore } from './store';

export interface RatingsService {
  /** Totals and distribution of one article, as they are now. */
  summaryOf: (documentId: string) => Promise<Summary>;
  /** Totals of each of these articles, published or not. A few seconds old at most. */
  totalsOf: (documentIds: readonly string[]) => Promise<ReadonlyMap<string, Totals>>;
}

/** Milliseconds for which totals of many are shown without asking again. */
const TOTALS_FRESH = 3_000;

function createRatingsService({ strapi }: { strapi: Core.Strapi }): RatingsService {
  const store = createRatingStore(strapi);
  const remember = createShortMemory<ReadonlyMap<string, Tally>>(TOTALS_FRESH);

  return {
    async summaryOf(documentId) {
      const tally = (await store.tallies([documentId])).get(documentId);
      return tally ? summaryOf(tally) : NO_SUMMARY;
    },

    async totalsOf(documentIds) {
      const tallies = await remember(documentIds.join(), () => store.tallies(documentIds));
      return new Map(
        documentIds.map((documentId) => {
          const tally = tallies.get(documentId);
          return [documentId, tally ? totalsOf(tally) : NO_TOTALS];
        })
      );
    },
  };
}

export const ratingsService = defineService('ratings', createRatingsService);
