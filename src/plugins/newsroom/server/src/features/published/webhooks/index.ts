import { defineFeature } from '../../../kernel/feature';
import { hasJobs, wakeJob } from '../../../kernel/run/jobs';
import type { Job } from '../../../kernel/run/jobs';
import { onChanges } from '../projection';
import { endpointTable } from './model';
import { webhooksService } from './service';

const tell: Job = {
  name: 'deliverWebhooks',
  does: 'Tells each endpoint what it was not told yet; one node at a time for each.',
  everyMs: 500,
  async run(strapi) {
    const waitMs = await webhooksService.from(strapi).deliver();
    // When this run is over and the next one is scheduled.
    if (waitMs !== undefined) setImmediate(() => wakeJob(strapi, tell.name, waitMs));
    return false;
  },
};

export const webhooks = defineFeature({
  name: 'webhooks',
  summary:
    'Endpoints are told what changed on the published side, so that frontends and CDNs renew what they show.',
  tables: [endpointTable],
  services: [webhooksService],
  jobs: [tell],
  options: ['webhooks.endpoints'],
  async bootstrap({ strapi }) {
    if (!hasJobs(strapi)) return;
    await webhooksService.from(strapi).prepare();
    // Changes are sent once they are stable; the job has to see them for that.
    onChanges(strapi, () => wakeJob(strapi, tell.name, 0));
  },
  async destroy({ strapi }) {
    await webhooksService.from(strapi).end();
  },
});
