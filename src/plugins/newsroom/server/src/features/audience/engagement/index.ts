import { defineFeature } from '../../../kernel/feature';
import { endpoints } from './endpoints';
import { extendEngagementGraphql } from './graphql';
import { engagementService } from './service';

export { engagementService } from './service';

export const engagement = defineFeature({
  name: 'engagement',
  summary: 'Views, comments and ratings of articles in one response.',
  services: [engagementService],
  endpoints,
  options: ['delivery.access'],
  register: ({ strapi }) => {
    extendEngagementGraphql(strapi);
  },
});
