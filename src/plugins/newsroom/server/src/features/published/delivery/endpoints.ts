import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { JSON_TYPE, jsonResponse } from '../../../kernel/http/responses';
import { defineEndpoint } from '../../../kernel/http/endpoints';
import type { Endpoint } from '../../../kernel/http/endpoints';
import { optionsOf } from '../../../kernel/options';
import { freshUntil } from '../../../kernel/time/freshness';
import { apiPath } from '../projection';
import type { Found, Outcome } from './articles';
import * as contract from './contract';
import { deliveryService } from './service';
import type { TermKind } from './terms';
import { contentHeaders, figureHeaders } from '../../../kernel/http/cache-headers';

/** Kinds of documents with their own URL in the reader API. */
type OutcomeKind = 'article' | 'list' | TermKind;

/** True if everybody may read; otherwise Strapi's permissions decide. */
export const isOpen = (strapi: Core.Strapi): boolean =>
  optionsOf(strapi).delivery.access === 'public';

const serveCached = (strapi: Core.Strapi, url: string, respond: () => Promise<EndpointResponse>) =>
  deliveryService.from(strapi).cache.serve(url, respond);

const cacheControl = (strapi: Core.Strapi, keptSeconds = Infinity): Record<string, string> =>
  contentHeaders(isOpen(strapi), freshUntil(optionsOf(strapi).delivery, keptSeconds));

/** Cache-Control of audience figures, which may be slightly stale and are not part of pages. */
export const figuresFor = (strapi: Core.Strapi, seconds: number): Record<string, string> =>
  figureHeaders(isOpen(strapi), { maxAge: seconds, staleWhileRevalidate: 60 });

function found(
  strapi: Core.Strapi,
  { json, writtenAt, locale, keptSeconds }: Found
): EndpointResponse {
  const body = Buffer.from(json);
  const etag = createHash('sha1').update(body).digest('base64url');
  return {
    status: 200,
    headers: {
      'Content-Type': JSON_TYPE,
      ...cacheControl(strapi, keptSeconds),
      // Weak, because it is the same for every content encoding.
      ETag: `W/"${etag}"`,
      ...(locale && { 'Content-Language': locale }),
      ...(writtenAt && { 'Last-Modified': new Date(writtenAt).toUTCString() }),
    },
    body,
    isCacheable: true,
    ...(keptSeconds !== undefined && { cacheForMs: keptSeconds * 1000 }),
  };
}

const refusal = (
  strapi: Core.Strapi,
  status: number,
  code: string,
  message: string
): EndpointResponse =>
  jsonResponse(
    status,
    { data: null, error: { status, name: 'NotFoundError', message, details: { code } } },
    cacheControl(strapi)
  );

/**
 * The reader API's canonical URL of a document, with the request's query. Built from scratch and not from the requested
 * path, which Strapi matches in any case and with a trailing slash.
 */
function locationOf(strapi: Core.Strapi, kind: OutcomeKind, slug: string, url: string): string {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const at = url.indexOf('?');
  return `${prefix}${apiPath(kind, slug)}${at < 0 ? '' : url.slice(at)}`;
}

/** Maps an outcome to 200, 301, 410 or 404. */
function answerOf(
  strapi: Core.Strapi,
  outcome: Outcome,
  url: string,
  kind: OutcomeKind
): EndpointResponse {
  switch (outcome.kind) {
    case 'found':
      return found(strapi, outcome);
    case 'moved': {
      const { slug, locale, documentId } = outcome;
      return {
        ...jsonResponse(
          301,
          { data: { documentId, locale, slug } },
          { ...cacheControl(strapi), Location: locationOf(strapi, kind, slug, url) }
        ),
        isCacheable: true,
      };
    }
    case 'gone':
      return refusal(strapi, 410, 'GONE', `This ${kind} is no longer published`);
    case 'missing':
      return refusal(strapi, 404, 'NOT_FOUND', `There is no such ${kind}`);
  }
}

const shared = { method: 'GET', isOpen, serveCached } as const;

const PLURALS = {
  category: 'categories',
  topic: 'topics',
  tag: 'tags',
  author: 'authors',
  source: 'sources',
} as const satisfies Record<TermKind, string>;

/** The list endpoint of a kind of terms. Categories have a tree endpoint instead. */
const termsEndpoint = (kind: Exclude<TermKind, 'category'>, response: Endpoint['response']) =>
  defineEndpoint({
    ...shared,
    handler: `published-${PLURALS[kind]}.find`,
    path: `/published/${PLURALS[kind]}`,
    does: `returns the ${PLURALS[kind]} with their numbers of articles`,
    query: contract.termsQuery,
    response,
    run: async (strapi, { query }) =>
      found(strapi, await deliveryService.from(strapi).terms(kind, query)),
  });

const termEndpoint = (kind: TermKind, response: Endpoint['response']) =>
  defineEndpoint({
    ...shared,
    handler: `published-${PLURALS[kind]}.findOne`,
    path: `/published/${PLURALS[kind]}/:slug`,
    does: `returns one ${kind} with its newest articles`,
    params: contract.bySlug,
    query: contract.termsQuery,
    response,
    run: async (strapi, { params, query, url }) => {
      const outcome = await deliveryService.from(strapi).term(kind, { ...query, ...params });
      return answerOf(strapi, outcome, url, kind);
    },
  });

export const endpoints = [
  defineEndpoint({
    ...shared,
    handler: 'published-articles.find',
    path: '/published/articles',
    does: 'returns articles as cards, newest first',
    query: contract.articlesQuery,
    response: contract.articlesAnswer,
    run: async (strapi, { query }) =>
      found(strapi, await deliveryService.from(strapi).articles(query)),
  }),
  defineEndpoint({
    ...shared,
    handler: 'published-articles.findOne',
    path: '/published/articles/:slug',
    does: 'returns the page of an article by slug or documentId; 301 for a former slug, 410 if it is no longer published',
    params: contract.bySlug,
    query: contract.inLocale,
    response: contract.articleAnswer,
    run: async (strapi, { params, query, url }) => {
      const outcome = await deliveryService.from(strapi).article({ ...query, ...params });
      return answerOf(strapi, outcome, url, 'article');
    },
  }),
  defineEndpoint({
    ...shared,
    handler: 'published-categories.find',
    path: '/published/categories',
    does: 'returns the tree of categories with their numbers of articles',
    query: contract.inLocale,
    response: contract.categoriesAnswer,
    run: async (strapi, { query }) =>
      found(strapi, await deliveryService.from(strapi).categories(query.locale)),
  }),
  termsEndpoint('topic', contract.topicsAnswer),
  termsEndpoint('tag', contract.tagsAnswer),
  termsEndpoint('author', contract.authorsAnswer),
  termsEndpoint('source', contract.sourcesAnswer),
  termEndpoint('category', contract.categoryAnswer),
  termEndpoint('topic', contract.topicAnswer),
  termEndpoint('tag', contract.tagAnswer),
  termEndpoint('author', contract.authorAnswer),
  termEndpoint('source', contract.sourceAnswer),
  defineEndpoint({
    ...shared,
    handler: 'published-lists.findOne',
    path: '/published/lists/:key',
    does: 'returns a list with its articles in the order set by editors; 301 for a former key, 410 if it was deleted',
    params: contract.byKey,
    query: contract.inLocale,
    response: contract.listAnswer,
    run: async (strapi, { params, query, url }) => {
      const outcome = await deliveryService.from(strapi).list({ ...query, ...params });
      return answerOf(strapi, outcome, url, 'list');
    },
  }),
  defineEndpoint({
    ...shared,
    handler: 'published-site.find',
    path: '/published/site',
    does: 'returns the site settings and locales',
    query: contract.inLocale,
    response: contract.siteAnswer,
    run: async (strapi, { query }) =>
      found(strapi, await deliveryService.from(strapi).site(query.locale)),
  }),
];
