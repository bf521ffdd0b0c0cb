import { defineFeature } from '../../../kernel/feature';
import { suggestSlugsInAdmin } from './admin-suggestions';
import { assignSlug } from './hooks';
import { ensureSlugIndexes } from './indexes';
import { slugService } from './service';

export { firstFree } from './domain';

export const slugs = defineFeature({
  name: 'slugs',
  summary:
    'Slugs made from titles in any script, unique among published per locale, guarded by the database.',
  services: [slugService],
  onDocument: [assignSlug],
  options: ['slugs.maxLength'],
  async bootstrap({ strapi }) {
    await ensureSlugIndexes(strapi);
    suggestSlugsInAdmin(strapi);
  },
});
