import { defineFeature } from '../../../kernel/feature';
import { describeRelations } from './relation-labels';
import { seedLayouts } from './seed';

export const layouts = defineFeature({
  name: 'layouts',
  summary:
    'How editors meet each type in the admin: rows, columns and sorting of its views, set once, so that what an administrator changes stays; links that tell entries of one name apart.',
  register: ({ strapi }) => describeRelations(strapi),
  bootstrap: ({ strapi }) => seedLayouts(strapi),
});
