import { defineFeature } from '../../../kernel/feature';
import type { Job } from '../../../kernel/run/jobs';
import { optionsOf } from '../../../kernel/options';
import { addDays, localDay } from '../../../kernel/time/local-time';
import { inTransaction, tryLockUntilCommit } from '../../../kernel/db/sql';
import { tables } from './model';
import { visitorsService } from './service';
import { createSaltStore } from './store';

export { beaconOf } from './domain';
export { uniqueByMark, windowOf } from './domain-once';
export { placeOf } from './domain-visitor';
export { visitorsService } from './service';
export type { Beacon, Refusal } from './domain';

const MINUTE = 60_000;

const forgetSalts: Job = {
  name: 'forgetSalts',
  does: 'Deletes daily secrets within 48 hours; after that, marks cannot be traced to a visitor.',
  everyMs: 15 * MINUTE,
  run: (strapi) =>
    inTransaction(strapi, async (trx) => {
      if (!(await tryLockUntilCommit(trx, 'newsroom:salts'))) return false;
      const now = Date.now();
      const yesterday = addDays(localDay(now, optionsOf(strapi).timeZone), -1);
      await createSaltStore(strapi).forget(trx, yesterday, now - 47 * 60 * MINUTE);
      return false;
    }),
};

export const visitors = defineFeature({
  name: 'visitors',
  summary:
    'Distinguishes the anonymous visitors of a day with a daily secret, and leaves out bots.',
  tables,
  services: [visitorsService],
  jobs: [forgetSalts],
  options: ['timeZone', 'visitors.requestsPerMinute'],
});
