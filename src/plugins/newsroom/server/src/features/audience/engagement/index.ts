import { defineFeature } from '../../../kernel/feature';
import { endpoints } from './endpoints';
import { extendEngagementGraphql } from './graphql';
import { engagementService } from './service';

export const engagement = defineFeature({
  name: 'engagement',
  summary: 'The figures beside a headline in one answer: views, comments and rating of articles.',
  services: [engagementService],
  endpoints,
  options: ['delivery.access'],
  register: ({ strapi }) => {
    extendEngagementGraphql(strapi);
  },
});
