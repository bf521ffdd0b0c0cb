import type { DocumentHook } from '../../../kernel/strapi/document-hooks';
import { defineFeature } from '../../../kernel/feature';
import type { Job } from '../../../kernel/run/jobs';
import { isCommand } from '../../../kernel/run/jobs';
import { setFillFactor } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { banner, bannerPosition } from './content-types';
import { endpoints } from './endpoints';
import { extendBannersGraphql } from './graphql';
import { DAYS, tables } from './model';
import { bannersService } from './service';

export { bannersService } from './service';

const forget: Job = {
  name: 'forgetBannerMarks',
  does: 'Deletes click marks of past days; on one node at a time.',
  everyMs: 10 * 60_000,
  run: (strapi) => bannersService.from(strapi).forget(),
};

/** Changes on other nodes or by SQL are seen half a second later. */
const showSoon: DocumentHook = {
  name: 'showSoon',
  does: "expires this node's banner snapshot",
  on: (uid) => uid === 'plugin::newsroom.banner' || uid === 'plugin::newsroom.banner-position',
  actions: ['create', 'update', 'clone', 'delete'],
  async run(_write, next, strapi) {
    const result = await next();
    bannersService.from(strapi).expire();
    return result;
  },
};

export const banners = defineFeature({
  name: 'banners',
  summary: 'Link banners and their positions on a page, with counted impressions and clicks.',
  contentTypes: [bannerPosition, banner],
  tables,
  services: [bannersService],
  endpoints,
  onDocument: [showSoon],
  jobs: [forget],
  options: [
    'banners.clickWindow',
    'delivery.access',
    'delivery.maxAge',
    'delivery.sharedMaxAge',
    'delivery.signedSeconds',
    'delivery.staleWhileRevalidate',
    'timeZone',
  ],
  register: ({ strapi }) => {
    extendBannersGraphql(strapi);
  },
  async bootstrap({ strapi }) {
    if (!isCommand()) await setFillFactor(strapi, tableOf(strapi, DAYS));
  },
});
