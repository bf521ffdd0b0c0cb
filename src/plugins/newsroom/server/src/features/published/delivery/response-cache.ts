import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { optionsOf } from '../../../kernel/options';
import { createSingleFlight } from '../../../kernel/run/single-flight';
import type { Follower } from './follower';

/** Longer addresses are nobody's links. */
const MAX_URL_LENGTH = 1024;

/** What an answer takes beside its body: its address, its headers, the entry itself. */
const ENTRY_OVERHEAD_BYTES = 1024;

/** Answers ready to be sent again, by address, until something changes; bounded by the memory that they take. */
export interface ResponseCache {
  serve: (
    url: string,
    respond: () => Promise<EndpointResponse>
  ) => EndpointResponse | Promise<EndpointResponse>;
}

/** A body is also kept in the encodings that were asked for; text shrinks to a third at least. */
const bytesOf = ({ body }: EndpointResponse): number =>
  (body?.length ?? 0) * 2 + ENTRY_OVERHEAD_BYTES;

export function createResponseCache(strapi: Core.Strapi, follower: Follower): ResponseCache {
  const bytes = Math.floor(optionsOf(strapi).delivery.cache.maxMegabytes * 1024 * 1024);
  if (bytes === 0) return { serve: (_url, respond) => respond() };

  const cached = new LRUCache<string, EndpointResponse>({
    maxSize: bytes,
    // No answer of a size that would drive all others out.
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
