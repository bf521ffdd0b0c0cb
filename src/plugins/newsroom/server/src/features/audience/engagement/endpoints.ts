import { jsonResponse } from '../../../kernel/http/responses';
import { defineEndpoint } from '../../../kernel/http/endpoints';
import { figuresFor, isOpen } from '../../published/delivery';
import * as contract from './contract';
import { engagementService } from './service';

export const endpoints = [
  defineEndpoint({
    handler: 'published-engagement.find',
    method: 'GET',
    path: '/published/engagement',
    does: 'returns views, comments and ratings of up to 100 articles, given as comma-separated documentIds',
    query: contract.engagementQuery,
    response: contract.engagementAnswer,
    isOpen,
    run: async (strapi, { query }) =>
      jsonResponse(
        200,
        { data: await engagementService.from(strapi).of(query.documents) },
        figuresFor(strapi, 5)
      ),
  }),
];
