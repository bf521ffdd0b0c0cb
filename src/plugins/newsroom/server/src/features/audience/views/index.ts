import { defineFeature } from '../../../kernel/feature';
import type { Job } from '../../../kernel/run/jobs';
import { isCommand } from '../../../kernel/run/jobs';
import { setFillFactor } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { endpoints } from './endpoints';
import { extendViewsGraphql } from './graphql';
import { DAYS, HOURS, tables, TOTALS } from './model';
import { viewsService } from './service';
import { viewSumsService } from './sums';

export { DAYS, MONTHS, SITE_DAYS, TOTALS, WEEKS } from './model';
export { viewsService } from './service';
export type { ViewsService } from './service';
export { viewSumsService } from './sums';

const forget: Job = {
  name: 'forgetMarks',
  does: 'Deletes marks of past days and hourly counts older than three days; on one node at a time.',
  everyMs: 10 * 60_000,
  run: (strapi) => viewsService.from(strapi).forget(),
};

const sumUp: Job = {
  name: 'sumUpViews',
  does: 'Sums up views of past days, weeks and months, for queries over long ranges; on one node at a time.',
  everyMs: 10 * 60_000,
  run: (strapi) => viewSumsService.from(strapi).sumUp(),
};

export const views = defineFeature({
  name: 'views',
  summary:
    'Views of articles: counted once per visitor and window, committed before they are acknowledged, stored apart from content.',
  tables,
  services: [viewsService, viewSumsService],
  endpoints,
  jobs: [forget, sumUp],
  options: ['delivery.access', 'timeZone', 'views.trendingHalfLifeHours', 'views.window'],
  register: ({ strapi }) => {
    extendViewsGraphql(strapi);
  },
  async bootstrap({ strapi }) {
    if (isCommand()) return;
    for (const uid of [HOURS, DAYS, TOTALS]) await setFillFactor(strapi, tableOf(strapi, uid));
  },
});
