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

const unconfirmedForms = new WeakMap<EndpointResponse, EndpointResponse>();

/** A response that no cache may take for fresh. Made once for each entry: compressed bodies are kept with it. */
function withoutFreshness(entry: EndpointResponse): EndpointResponse {
  let form = unconfirmedForms.get(entry);
  if (!form) {
    const headers = { ...entry.headers, 'Cache-Control': 'no-cache' };
    form = { ...entry, headers, variants: {} };
    unconfirmedForms.set(entry, form);
  }
  return form;
}

export function createResponseCache(strapi: Core.Strapi, follower: Follower): ResponseCache {
  const { cache, staleWhileRevalidate } = optionsOf(strapi).delivery;
  const bytes = Math.floor(cache.maxMegabytes * 1024 * 1024);
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
      // A response built from data read before a change must not be cached after it.
      const mayCache =
        answer.isCacheable && follower.generation === started && url.length <= MAX_URL_LENGTH;
      if (!mayCache) return answer;
      const entry: EndpointResponse = { ...answer, variants: {} };
      cached.set(url, entry, answer.cacheForMs === undefined ? {} : { ttl: answer.cacheForMs });
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

  /**
   * The database cannot be asked whether something changed. What is kept is shown all the same, for as long as a CDN may
   * show an old answer: in a database that is away nobody unpublishes anything. The limit is for a node that alone has
   * lost a database which others still reach.
   */
  const answerUnconfirmed = (
    url: string,
    respond: () => Promise<EndpointResponse>
  ): EndpointResponse | Promise<EndpointResponse> => {
    const mayShow =
      generation === follower.generation && follower.unconfirmedMs < staleWhileRevalidate * 1000;
    const entry = mayShow ? cached.get(url) : undefined;
    if (entry) return withoutFreshness(entry);
    return Promise.resolve(follower.look()).then(() => answer(url, respond));
  };

  return {
    serve(url, respond) {
      const trying = follower.tryLook();
      if (!trying) return answer(url, respond);
      return trying.then((isConfirmed) =>
        isConfirmed ? answer(url, respond) : answerUnconfirmed(url, respond)
      );
    },
  };
}
