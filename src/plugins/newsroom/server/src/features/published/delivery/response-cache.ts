import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { optionsOf } from '../../../kernel/options';
import { createSingleFlight } from '../../../kernel/run/single-flight';
import type { Follower } from './follower';

/** Longer URLs are not cached: real links are shorter. */
const MAX_URL_LENGTH = 1024;

/** Estimated bytes of an entry besides its body: URL, headers, bookkeeping. */
const ENTRY_OVERHEAD_BYTES = 1024;

/** Cache of responses by URL, emptied when content changes and limited by memory. */
export interface ResponseCache {
  serve: (
    url: string,
    respond: () => Promise<EndpointResponse>
  ) => EndpointResponse | Promise<EndpointResponse>;
}

/** Twice the body: compressed forms are cached with it, and each is about a third of the text. */
const bytesOf = ({ body }: EndpointResponse): number =>
  (body?.length ?? 0) * 2 + ENTRY_OVERHEAD_BYTES;

export function createResponseCache(strapi: Core.Strapi, follower: Follower): ResponseCache {
  const bytes = Math.floor(optionsOf(strapi).delivery.cache.maxMegabytes * 1024 * 1024);
  if (bytes === 0) return { serve: (_url, respond) => respond() };

  const cached = new LRUCache<string, EndpointResponse>({
    maxSize: bytes,
    // A single large response must not evict all others.
    maxEntrySize: Math.max(1, Math.floor(bytes / 4)),
    sizeCalculation: bytesOf,
  });
  const singleFlight = createSingleFlight<EndpointResponse>();
  let generation = follower.generation;

  const respondOnce = (
    url: string,
    respond: () => Promise<EndpointResponse>
  ): Promise<EndpointResponse> => {
    const started = follower.generation;
    return singleFlight(`${started} ${url}`, async () => {
      const answer = await respond();
      // What was read before a change must not be kept after it.
      const mayCache =
        answer.isCacheable && follower.generation === started && url.length <= MAX_URL_LENGTH;
      if (!mayCache) return answer;
      const entry: EndpointResponse = { ...answer, variants: {} };
      cached.set(url, entry);
      return entry;
    });
  };

  const answer = (
    url: string,
    respond: () => Promise<EndpointResponse>
  ): EndpointResponse | Promise<EndpointResponse> => {
    if (generation !== follower.generation) {
      cached.clear();
      generation = follower.generation;
    }
    return cached.get(url) ?? respondOnce(url, respond);
  };

  return {
    serve(url, respond) {
      const looking = follower.look();
      return looking ? looking.then(() => answer(url, respond)) : answer(url, respond);
    },
  };
}
