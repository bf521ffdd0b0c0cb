import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { withTimeout } from '../../../kernel/run/with-timeout';
import { defineService } from '../../../kernel/strapi/service';
import { createTtlCache } from '../../../kernel/run/ttl-cache';
import { inTransaction, inChunks } from '../../../kernel/db/sql';
import type { Counts } from './domain';
import { countsIn, sumOf } from './domain';
import { createCommentStore, hasComments } from './store';

export interface CommentsService {
  /** Number of visible comments by documentId; articles without comments are left out. Up to 3 seconds old. */
  counts: (documentIds: readonly string[]) => Promise<Map<string, number>>;
  /** Sets numbers of comments in another system, which are added to those counted here. Throws on invalid numbers. */
  setCounts: (counts: Readonly<Record<string, number>>) => Promise<void>;
}

/** Milliseconds for which counts are cached. */
const COUNTS_TTL_MS = 3_000;
/** Milliseconds that a response waits for the site's own function. */
const COUNT_TIMEOUT_MS = 1_000;
/** Articles per statement. */
const MAX_ARTICLES = 100;

function createCommentsService({ strapi }: { strapi: Core.Strapi }): CommentsService {
  const { count } = optionsOf(strapi).comments;
  const store = createCommentStore(strapi);
  const cachedCounts = createTtlCache<Map<string, number>>(COUNTS_TTL_MS);

  /** Calls the option comments.count. An error or timeout counts as no comments, so that views and ratings still work. */
  async function ownCounts(documentIds: readonly string[]): Promise<Counts> {
    const asked = async () => count?.([...documentIds], { strapi });
    const answered = asked().catch((error: unknown) => {
      strapi.log.warn(`Newsroom: the function in option comments.count failed: ${String(error)}`);
    });
    return countsIn(await withTimeout(answered, COUNT_TIMEOUT_MS), documentIds);
  }

  async function read(documentIds: readonly string[]): Promise<Map<string, number>> {
    const parts = [store.told(documentIds)];
    if (count) parts.push(ownCounts(documentIds));
    else if (hasComments(strapi)) parts.push(store.visible(documentIds));
    return sumOf(await Promise.all(parts));
  }

  return {
    async counts(documentIds) {
      const parts = [...inChunks(documentIds, MAX_ARTICLES)].map((chunk) =>
        cachedCounts(chunk.join(), () => read(chunk))
      );
      return sumOf(await Promise.all(parts));
    },

    async setCounts(counts) {
      const told = Object.entries(counts);
      const wrong = told.find(([, number]) => !Number.isSafeInteger(number) || number < 0);
      if (wrong) throw new Error(`${wrong[0]}: ${wrong[1]} is not a number of comments`);
      told.sort(([one], [other]) => (one < other ? -1 : 1));
      await inTransaction(strapi, async (trx) => {
        for (const chunk of inChunks(told, MAX_ARTICLES)) await store.tell(trx, chunk);
      });
    },
  };
}

export const commentsService = defineService('comments', createCommentsService);
