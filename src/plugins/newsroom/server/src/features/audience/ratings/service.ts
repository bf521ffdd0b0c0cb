import type { Core } from '@strapi/strapi';
import { optionsOf } from '../../../kernel/options';
import { createRateLimit } from '../../../kernel/http/rate-limit';
import { defineService } from '../../../kernel/strapi/service';
import { createTtlCache } from '../../../kernel/run/ttl-cache';
import {
  inTransaction,
  isUniqueViolation,
  tryLockUntilCommit,
  inChunks,
} from '../../../kernel/db/sql';
import type { RankingRequest } from '../../published/delivery';
import { deliveryService, ArticleNotFound } from '../../published/delivery';
import type { Beacon } from '../visitors';
import { placeOf, visitorsService } from '../visitors';
import type { Rating, Summary, Totals } from './contract';
import type { Starting, Tally, Voter } from './domain';
import { NO_SUMMARY, NO_TOTALS, summaryOf, totalsOf } from './domain';
import { MachineRefused, RatingClosed } from './errors';
import { ONE_VOTE } from './model';
import { createRatingStore } from './store';
import { createGoneStore } from './store-gone';
import { setUpRatings } from './store-setup';

export interface RatingsService {
  /** Current totals and distribution of one article. */
  summaryOf: (documentId: string) => Promise<Summary>;
  /** Totals of the articles, published or not. Up to 3 seconds old. */
  totalsOf: (documentIds: readonly string[]) => Promise<ReadonlyMap<string, Totals>>;
  /** Totals of a published article with the reader's own vote. Throws ArticleNotFound. */
  read: (documentId: string, voter: Voter | undefined) => Promise<Rating>;
  /** Throws TooManyRequests if one network votes too often. Asks no database: it protects the database from votes. */
  limitVotes: (ip: string) => Promise<void>;
  /** Throws ArticleNotFound, RatingClosed, MachineRefused or TooManyRequests if the request may not vote. */
  admit: (documentId: string, beacon: Beacon, isSignedIn: boolean) => Promise<void>;
  /** Casts or changes a vote; resolves after the commit. */
  cast: (documentId: string, voter: Voter, score: number) => Promise<Rating>;
  /** Withdraws a vote, even on an unpublished article; resolves after the commit. */
  withdraw: (documentId: string, voter: Voter | undefined) => Promise<Rating>;
  /** Assigns a reader's anonymous votes to a user. The user's own votes win. */
  adopt: (reader: Voter, user: Voter) => Promise<void>;
  /** The best rated articles, as JSON of the response. */
  bestRated: (asked: RankingRequest) => Promise<{ json: string }>;
  /** Sets imported ratings, which are added to the votes cast here. */
  setStarting: (starting: readonly Starting[]) => Promise<void>;
  /** Returns articles whose totals differ from their votes. */
  verify: () => Promise<{ kind: string; what: string }[]>;
  /** Deletes votes and totals of a deleted article in batches. Returns true if there may be more. */
  forget: () => Promise<boolean>;
}

/** Milliseconds for which totals and rankings are cached. */
const TOTALS_TTL_MS = 3_000;
const RANKINGS_TTL_MS = 30_000;
const HOUR_SECONDS = 3_600;
/** Attempts to move votes when concurrent writes cause conflicts. */
const MAX_ATTEMPTS = 5;

function createRatingsService({ strapi }: { strapi: Core.Strapi }): RatingsService {
  const options = optionsOf(strapi).ratings;
  const store = createRatingStore(strapi);
  const gone = createGoneStore(strapi);
  const cachedTallies = createTtlCache<ReadonlyMap<string, Tally>>(TOTALS_TTL_MS);
  const cachedRankings = createTtlCache<{ json: string }>(RANKINGS_TTL_MS);
  const limit = createRateLimit(options.votesPerHour, HOUR_SECONDS);
  const delivery = () => deliveryService.from(strapi);

  async function readSummary(documentId: string): Promise<Summary> {
    const tally = (await store.tallies([documentId])).get(documentId);
    return tally ? summaryOf(tally) : NO_SUMMARY;
  }

  async function requirePublished(documentId: string) {
    const switches = await delivery().switchesOf(documentId);
    if (!switches) throw new ArticleNotFound(documentId);
    return switches;
  }

  async function ratingFor(documentId: string, voter: Voter | undefined): Promise<Rating> {
    const [summary, mine] = await Promise.all([
      readSummary(documentId),
      voter ? store.scoreOf(documentId, voter.key) : null,
    ]);
    return { ...summary, mine };
  }

  return {
    summaryOf: readSummary,

    async totalsOf(documentIds) {
      const tallies = await cachedTallies(documentIds.join(), () => store.tallies(documentIds));
      return new Map(
        documentIds.map((documentId) => {
          const tally = tallies.get(documentId);
          return [documentId, tally ? totalsOf(tally) : NO_TOTALS];
        })
      );
    },

    async read(documentId, voter) {
      await requirePublished(documentId);
      return ratingFor(documentId, voter);
    },

    limitVotes: (ip) => limit(placeOf(ip)),

    async admit(documentId, beacon, isSignedIn) {
      // A signed-in program may vote for its account.
      const reason = isSignedIn ? undefined : await visitorsService.from(strapi).refusal(beacon);
      const { allowRating } = await requirePublished(documentId);
      if (!allowRating) throw new RatingClosed();
      if (reason) throw new MachineRefused(reason);
    },

    async cast(documentId, voter, score) {
      await store.cast(documentId, voter, score);
      return ratingFor(documentId, voter);
    },

    // A vote can be withdrawn even if the article is unpublished. Readers without a vote get 404 for unpublished articles.
    async withdraw(documentId, voter) {
      const hadVote = voter !== undefined && (await store.withdraw(documentId, voter.key));
      if (!hadVote) await requirePublished(documentId);
      return ratingFor(documentId, voter);
    },

    async adopt(reader, user) {
      for (let attempt = 1; await store.hasVotes(reader.key); attempt += 1) {
        try {
          return await inTransaction(strapi, (trx) => store.move(trx, reader.key, user));
        } catch (error) {
          // The user has voted concurrently; the next attempt sees that vote.
          const isMeanwhile = isUniqueViolation(error, ONE_VOTE, ['article', 'voter']);
          if (!isMeanwhile || attempt === MAX_ATTEMPTS) throw error;
        }
      }
    },

    bestRated: (asked) =>
      cachedRankings(JSON.stringify(asked), () =>
        delivery().ranked(asked, (ranking) =>
          store.rank(ranking, { prior: options.priorVotes, least: options.leastVotes })
        )
      ),

    async setStarting(starting) {
      // An import may run before the first start of the site.
      await setUpRatings(strapi);
      const last = new Map(starting.map((one) => [one.documentId, one]));
      const sorted = [...last.values()].sort((one, other) =>
        one.documentId < other.documentId ? -1 : 1
      );
      await inTransaction(strapi, async (trx) => {
        for (const chunk of inChunks(sorted, 100)) await store.setStarting(trx, chunk);
      });
    },

    async verify() {
      return (await store.differences()).map(({ documentId, totals, votes }) => ({
        kind: 'ratings',
        what: `${documentId}: stored totals (1 to 5 points) are ${totals.join('/')}, counted votes are ${votes.join('/')}`,
      }));
    },

    forget: () =>
      inTransaction(strapi, async (trx) => {
        if (!(await tryLockUntilCommit(trx, 'newsroom:ratings-gone'))) return false;
        return gone.forget(trx);
      }),
  };
}

export const ratingsService = defineService('ratings', createRatingsService);
