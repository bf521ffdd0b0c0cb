import { jsonResponse } from '../../../kernel/http/responses';
import { defineEndpoint } from '../../../kernel/http/endpoints';
import { isOpen } from '../../published/delivery';
import { beaconOf } from '../visitors';
import * as contract from './contract';
import { loadingOf } from './domain';
import { bannersService } from './service';
import { NO_STORE } from '../../../kernel/http/cache-headers';

export const endpoints = [
  defineEndpoint({
    handler: 'published-banners.find',
    method: 'GET',
    path: '/published/banners',
    does: 'returns the banners that are active now, in one position or all',
    query: contract.bannersQuery,
    response: contract.bannersAnswer,
    isOpen,
    run: (strapi, { query }) => bannersService.from(strapi).answer(query),
  }),
  defineEndpoint({
    handler: 'published-banners.findOne',
    method: 'GET',
    path: '/published/banners/:documentId/go',
    does: 'redirects to the target of an active banner (302) and counts the click',
    params: contract.ofBanner,
    query: contract.goQuery,
    ignoresOtherParameters: true,
    response: contract.goAnswer,
    // Readers have no token.
    isOpen: () => true,
    run: async (strapi, request) => {
      const asked = { documentId: request.params.documentId, locale: request.query.locale };
      const loading = loadingOf(request.method, request.headers);
      const { target, reason } = await bannersService
        .from(strapi)
        .follow(asked, beaconOf(request), loading);
      return {
        status: 302,
        headers: {
          Location: target,
          ...NO_STORE,
          // Tells the target site only the origin, not the article that was read.
          'Referrer-Policy': 'strict-origin-when-cross-origin',
          'X-Robots-Tag': 'noindex, nofollow',
          'Content-Length': '0',
          ...(loading !== 'looked at' && { 'Newsroom-Click': reason ?? 'counted' }),
        },
      };
    },
  }),
  defineEndpoint({
    handler: 'published-banners.create',
    method: 'POST',
    path: '/published/banners/impressions',
    does: 'counts impressions of up to 50 banners; responds after the commit',
    body: contract.impressionsBody,
    readsAnyType: true,
    response: contract.impressionsAnswer,
    // Readers have no token.
    isOpen: () => true,
    run: async (strapi, request) => {
      const banners = await bannersService
        .from(strapi)
        .countShown(request.body.banners, beaconOf(request));
      const counted = banners.filter((one) => one.counted).length;
      return jsonResponse(
        200,
        { data: { counted, banners } },
        { ...NO_STORE, 'Newsroom-Impressions': String(counted) }
      );
    },
  }),
];
