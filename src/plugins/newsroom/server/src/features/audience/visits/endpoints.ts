import type { Core } from '@strapi/strapi';
import { jsonResponse } from '../../../kernel/http/responses';
import { defineEndpoint } from '../../../kernel/http/endpoints';
import { optionsOf } from '../../../kernel/options';
import { beaconOf } from '../visitors';
import * as contract from './contract';
import { visitsService } from './service';
import { figureHeaders, NO_STORE } from '../../../kernel/http/cache-headers';

/** True if everybody may read the statistics; otherwise Strapi's permissions decide. */
export const areStatisticsOpen = (strapi: Core.Strapi): boolean =>
  optionsOf(strapi).visits.statistics === 'public';

const statisticsHeaders = (strapi: Core.Strapi): Record<string, string> =>
  figureHeaders(areStatisticsOpen(strapi), { maxAge: 5, staleWhileRevalidate: 30 });

export const endpoints = [
  defineEndpoint({
    handler: 'visits.create',
    method: 'POST',
    path: '/visits',
    does: 'counts the visit of a page view; responds after the commit',
    query: contract.beaconQuery,
    ignoresBody: true,
    response: contract.visitAnswer,
    // Readers have no token.
    isOpen: () => true,
    run: async (strapi, request) => {
      const beacon = beaconOf(request, request.query.preview);
      const reason = await visitsService.from(strapi).count(beacon);
      return jsonResponse(
        200,
        { data: { counted: reason === undefined, reason } },
        { ...NO_STORE, 'Newsroom-Visit': reason ?? 'counted' }
      );
    },
  }),
  defineEndpoint({
    handler: 'statistics.find',
    method: 'GET',
    path: '/statistics',
    does: 'returns the number of visitors online, and visits today, this month and in total',
    response: contract.statisticsAnswer,
    isOpen: areStatisticsOpen,
    run: async (strapi) =>
      jsonResponse(
        200,
        { data: await visitsService.from(strapi).statistics() },
        statisticsHeaders(strapi)
      ),
  }),
  defineEndpoint({
    handler: 'statistics-history.find',
    method: 'GET',
    path: '/statistics/history',
    does: 'returns visits by day or month',
    query: contract.historyQuery,
    response: contract.historyAnswer,
    isOpen: areStatisticsOpen,
    run: async (strapi, { query }) =>
      jsonResponse(
        200,
        { data: await visitsService.from(strapi).history(query) },
        statisticsHeaders(strapi)
      ),
  }),
];
