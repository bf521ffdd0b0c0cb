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
    does: 'answers the banners that are shown now, in one position or in all, as the clock says',
    query: contract.bannersQuery,
    response: contract.bannersAnswer,
    isOpen,
    run: (strapi, { query }) => bannersService.from(strapi).answer(query),
  }),
  defineEndpoint({
    handler: 'published-banners.findOne',
    method: 'GET',
    path: '/published/banners/:documentId/go',
    does: 'leads to the stored address of a banner that is shown (302), and counts the click where it may',
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
          // The other site may know from which site somebody comes, not what was read there.
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
    does: 'counts that up to 50 banners were shown to somebody; answers after the commit',
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
