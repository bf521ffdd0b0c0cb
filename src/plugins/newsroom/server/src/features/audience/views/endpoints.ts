import type { Core } from '@strapi/strapi';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { JSON_TYPE, jsonResponse } from '../../../kernel/http/responses';
import { defineEndpoint } from '../../../kernel/http/endpoints';
import { figuresFor, isOpen } from '../../published/delivery';
import { beaconOf } from '../visitors';
import * as contract from './contract';
import { viewsService } from './service';
import { NO_STORE } from '../../../kernel/http/cache-headers';

const ranking = (strapi: Core.Strapi, { json }: { json: string }): EndpointResponse => ({
  status: 200,
  headers: { 'Content-Type': JSON_TYPE, ...figuresFor(strapi, 30) },
  body: Buffer.from(json),
});

/** The response to a beacon. It contains `views` only if figures are public, because beacons need no token. */
export const toldOf = (
  strapi: Core.Strapi,
  { views, reason }: { views: number; reason?: contract.Reason }
) => ({ ...(isOpen(strapi) && { views }), counted: reason === undefined, reason });

export const endpoints = [
  defineEndpoint({
    handler: 'views.create',
    method: 'POST',
    path: '/published/articles/:documentId/views',
    does: 'counts a view once per visitor, article and window; responds after the commit',
    params: contract.ofArticle,
    query: contract.viewQuery,
    ignoresBody: true,
    response: contract.viewAnswer,
    // Readers have no token.
    isOpen: () => true,
    run: async (strapi, request) => {
      const { params, query } = request;
      const asked = { documentId: params.documentId, locale: query.locale };
      const counted = await viewsService
        .from(strapi)
        .count(asked, beaconOf(request, query.preview));
      return jsonResponse(
        200,
        { data: toldOf(strapi, counted) },
        { ...NO_STORE, 'Newsroom-View': counted.reason ?? 'counted' }
      );
    },
  }),
  defineEndpoint({
    handler: 'published-most-read.find',
    method: 'GET',
    path: '/published/most-read',
    does: 'returns the most read articles of the last 24 hours, 7 or 30 days, or of all time, as cards',
    query: contract.mostReadQuery,
    response: contract.rankingAnswer,
    isOpen,
    run: async (strapi, { query }) =>
      ranking(strapi, await viewsService.from(strapi).mostRead(query)),
  }),
  defineEndpoint({
    handler: 'published-trending.find',
    method: 'GET',
    path: '/published/trending',
    does: 'returns trending articles as cards: recent views have more weight',
    query: contract.trendingQuery,
    response: contract.rankingAnswer,
    isOpen,
    run: async (strapi, { query }) =>
      ranking(strapi, await viewsService.from(strapi).trending(query)),
  }),
];
