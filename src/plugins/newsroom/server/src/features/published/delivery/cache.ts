import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import type { Answer } from '../../../kernel/http/answers';
import { optionsOf } from '../../../kernel/options';
import { createSingleFlight } from '../../../kernel/run/single-flight';
import type { Follower } from './follower';

/** Longer addresses are nobody's links. */
const LONGEST_URL = 1024;

/** What an answer takes beside its body: its address, its headers, the entry itself. */
const ENTRY_BYTES = 1024;

/** Answers ready to be sent again, by address, until something changes; bounded by the memory that they take. */
export interface AnswerCache {
  around: (url: string, make: () => Promise<Answer>) => Answer | Promise<Answer>;
}

/** A body is also kept in the encodings that were asked for; text shrinks to a third at least. */
const bytesOf = ({ body }: Answer): number => (body?.length ?? 0) * 2 + ENTRY_BYTES;

export function createAnswerCache(strapi: Core.Strapi, follower: Follower): AnswerCache {
  const bytes = Math.floor(optionsOf(strapi).delivery.cache.maxMegabytes * 1024 * 1024);
  if (bytes === 0) return { around: (_url, make) => make() };

  const answers = new LRUCache<string, Answer>({
    maxSize: bytes,
    // No answer of a size that would drive all others out.
    maxEntrySize: Math.max(1, Math.floor(bytes / 4)),
    sizeCalculation: bytesOf,
  });
  const share = createSingleFlight<Answer>();
  let generation = follower.generation;

  const makeOnce = (url: string, make: () => Promise<Answer>): Promise<Answer> => {
    const started = follower.generation;
    return share(`${started} ${url}`, async () => {
      const answer = await make();
      // What was read before a change must not be kept after it.
      const isKept =
        answer.isLasting && follower.generation === started && url.length <= LONGEST_URL;
      if (!isKept) return answer;
      const kept = { ...answer, replies: {} };
      answers.set(url, kept);
      return kept;
    });
  };

  const answer = (url: string, make: () => Promise<Answer>): Answer | Promise<Answer> => {
    if (generation !== follower.generation) {
      answers.clear();
      generation = follower.generation;
    }
    return answers.get(url) ?? makeOnce(url, make);
  };

  return {
    around(url, make) {
      const looking = follower.look();
      return looking ? looking.then(() => answer(url, make)) : answer(url, make);
    },
  };
}
