import { defineFeature } from '../../../kernel/feature';
import { hasJobs, wakeJob } from '../../../kernel/run/jobs';
import type { Job } from '../../../kernel/run/jobs';
import { onChanges } from '../projection';
import { endpointTable } from './model';
import { webhooksService } from './service';

export { webhooksService } from './service';
export type { EndpointStatus, WebhooksService } from './service';

const tell: Job = {
  name: 'deliverWebhooks',
  does: 'Delivers pending changes to each endpoint; one node at a time per endpoint.',
  everyMs: 500,
  async run(strapi) {
    const waitMs = await webhooksService.from(strapi).deliver();
    // setImmediate: wake the job after this run has scheduled the next one.
    if (waitMs !== undefined) setImmediate(() => wakeJob(strapi, tell.name, waitMs));
    return false;
  },
};

export const webhooks = defineFeature({
  name: 'webhooks',
  summary:
    'Sends changes of the published side to configured endpoints, so that frontends and CDNs can refresh.',
  tables: [endpointTable],
  services: [webhooksService],
  jobs: [tell],
  options: ['webhooks.endpoints'],
  async bootstrap({ strapi }) {
    if (!hasJobs(strapi)) return;
    await webhooksService.from(strapi).prepare();
    // A change is sent after a delay that starts when the job first sees it.
    onChanges(strapi, () => wakeJob(strapi, tell.name, 0));
  },
  async destroy({ strapi }) {
    await webhooksService.from(strapi).end();
  },
});
