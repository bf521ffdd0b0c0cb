import { defineFeature } from '../../../kernel/feature';
import { suggestSlugsInAdmin } from './admin-suggestions';
import { assignSlug } from './hooks';
import { ensureSlugIndexes } from './indexes';
import { slugService } from './service';

export { firstFree } from './domain';

export const slugs = defineFeature({
  name: 'slugs',
  summary:
    'Slugs generated from titles in any script, unique per locale among published documents, enforced by the database.',
  services: [slugService],
  onDocument: [assignSlug],
  options: ['slugs.maxLength'],
  async bootstrap({ strapi }) {
    await ensureSlugIndexes(strapi);
    suggestSlugsInAdmin(strapi);
  },
});
