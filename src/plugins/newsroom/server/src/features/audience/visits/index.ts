import { defineFeature } from '../../../kernel/feature';
import type { Job } from '../../../kernel/run/jobs';
import { isCommand } from '../../../kernel/run/jobs';
import { setFillFactor } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { endpoints } from './endpoints';
import { DAYS, PRESENT, tables } from './model';
import { visitsService } from './service';

export { areStatisticsOpen } from './endpoints';
export { toPageSeen } from './domain';
export { visitsService } from './service';
export type { VisitsService } from './service';
export { createVisitRecorder } from './store-record-visits';
export type { PageSeen } from './domain';

const forget: Job = {
  name: 'forgetVisitors',
  does: 'Deletes visitors whose visit has ended; on one node at a time.',
  everyMs: 60_000,
  run: (strapi) => visitsService.from(strapi).forget(),
};

export const visits = defineFeature({
  name: 'visits',
  summary:
    'Numbers of visitors online and of visits today, this month and in total; visits per day are kept.',
  tables,
  services: [visitsService],
  endpoints,
  jobs: [forget],
  options: ['timeZone', 'visits.statistics', 'visits.timeoutMinutes'],
  async bootstrap({ strapi }) {
    if (isCommand()) return;
    for (const uid of [PRESENT, DAYS]) await setFillFactor(strapi, tableOf(strapi, uid));
  },
});
