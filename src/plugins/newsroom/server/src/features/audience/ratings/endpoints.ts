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

/** What somebody has voted is theirs: nobody keeps it. */
const answerOf = ({ rating, cookie }: Outcome): EndpointResponse =>
  jsonResponse(200, { data: rating }, { ...NO_STORE, ...(cookie && { 'Set-Cookie': cookie }) });

export const endpoints = [
  defineEndpoint({
    handler: 'ratings.findOne',
    method: 'GET',
    path,
    does: 'answers sum, count, average and distribution of the votes on an article, and that of who asks',
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
    does: "casts or changes a reader's one vote on an article; answers after the commit",
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
    does: "takes a reader's vote back; answers after the commit",
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
    does: 'answers the articles that readers rate best, as cards: few votes weigh little',
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
