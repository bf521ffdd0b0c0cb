import { defineFeature } from '../../../kernel/feature';
import { describeRelations } from './relation-labels';
import { seedLayouts } from './seed';

export const layouts = defineFeature({
  name: 'layouts',
  summary:
    'Sets rows, columns and sorting of the admin views of each type once, so that changes by administrators stay. Labels of relations tell entries with the same name apart.',
  register: ({ strapi }) => describeRelations(strapi),
  bootstrap: ({ strapi }) => seedLayouts(strapi),
});
