import { defineFeature } from '../../kernel/feature';
import { hasJobs, wakeJob } from '../../kernel/jobs';
import type { Job } from '../../kernel/jobs';
import { onChanges } from '../published';
import { endpointTable } from './model';
import { webhooksService } from './service';

const tell: Job = {
  name: 'deliverWebhooks',
  does: 'Tells each endpoint what it was not told yet; one node at a time for each.',
  everyMs: 500,
  async run(strapi) {
    await webhooksService.from(strapi).deliver();
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
    // What an editor saves is several changes, which come in a row.
    onChanges(strapi, () => wakeJob(strapi, tell.name, 100));
  },
  async destroy({ strapi }) {
    await webhooksService.from(strapi).end();
  },
});
