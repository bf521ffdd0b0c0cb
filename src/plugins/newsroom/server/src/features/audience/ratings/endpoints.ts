import { JSON_TYPE, jsonResponse } from '../../../kernel/http/responses';
import type { EndpointResponse } from '../../../kernel/http/responses';
import { defineEndpoint } from '../../../kernel/http/endpoints';
import { figuresFor, isOpen } from '../../published/delivery';
import * as contract from './contract';
import { ratingsService } from './service';
import type { Outcome } from './voting';
import { rate, readRating, withdrawRating } from './voting';
import { NO_STORE } from '../../../kernel/http/cache-headers';

const path = '/published/articles/:documentId/rating';

/** Not cached: the response contains the reader's own vote. */
const answerOf = ({ rating, cookie }: Outcome): EndpointResponse =>
  jsonResponse(200, { data: rating }, { ...NO_STORE, ...(cookie && { 'Set-Cookie': cookie }) });

export const endpoints = [
  defineEndpoint({
    handler: 'ratings.findOne',
    method: 'GET',
    path,
    does: "returns sum, count, average and distribution of an article's votes, and the reader's own vote",
    params: contract.ofArticle,
    response: contract.ratingAnswer,
    // Readers have no token.
    isOpen: () => true,
    run: async (strapi, request) =>
      answerOf(await readRating(strapi, request, request.params.documentId)),
  }),
  defineEndpoint({
    handler: 'ratings.update',
    method: 'PUT',
    path,
    does: "casts or changes a reader's vote on an article; responds after the commit",
    params: contract.ofArticle,
    body: contract.vote,
    response: contract.ratingAnswer,
    isOpen: () => true,
    run: async (strapi, request) =>
      answerOf(await rate(strapi, request, request.params.documentId, request.body.score)),
  }),
  defineEndpoint({
    handler: 'ratings.delete',
    method: 'DELETE',
    path,
    does: "withdraws a reader's vote; responds after the commit",
    params: contract.ofArticle,
    ignoresBody: true,
    response: contract.ratingAnswer,
    isOpen: () => true,
    run: async (strapi, request) =>
      answerOf(await withdrawRating(strapi, request, request.params.documentId)),
  }),
  defineEndpoint({
    handler: 'published-best-rated.find',
    method: 'GET',
    path: '/published/best-rated',
    does: 'returns the best rated articles as cards, by Bayesian average',
    query: contract.bestRatedQuery,
    response: contract.bestRatedAnswer,
    isOpen,
    run: async (strapi, { query }) => {
      const { json } = await ratingsService.from(strapi).bestRated(query);
      return {
        status: 200,
        headers: { 'Content-Type': JSON_TYPE, ...figuresFor(strapi, 30) },
        body: Buffer.from(json),
      };
    },
  }),
];
