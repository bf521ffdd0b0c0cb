import { defineFeature } from '../../../kernel/feature';
import { author, category, tag, topic } from './content-types';
import {
  fillLocalesOfTerm,
  keepFollowersOfTerm,
  keepRowOfDeletedTranslation,
  refuseCategoryLoop,
} from './hooks';
import { termService } from './service';

export { TERM_UIDS } from './content-types';
export { termService } from './service';

export const terms = defineFeature({
  name: 'terms',
  summary: 'Categories, topics, tags and authors. Each exists in every locale.',
  contentTypes: [category, topic, tag, author],
  services: [termService],
  onDocument: [
    refuseCategoryLoop,
    fillLocalesOfTerm,
    keepFollowersOfTerm,
    keepRowOfDeletedTranslation,
  ],
  onRow: [
    {
      name: 'fillTermsOfNewLocale',
      does: 'creates an untranslated version of every term in a new locale',
      uid: 'plugin::i18n.locale',
      event: 'afterCreate',
      run: async (_locale, strapi) => {
        await termService.from(strapi).completeAll();
      },
    },
    {
      name: 'adoptTermsOfDeletedLocale',
      does: 'makes versions that followed a deleted locale follow another one, or keep the text as their own',
      uid: 'plugin::i18n.locale',
      event: 'afterDelete',
      run: async (_locale, strapi) => {
        await termService.from(strapi).completeAll();
      },
    },
  ],
  // Completes terms that were written without hooks (imports, SQL, a crash after creating a locale).
  async bootstrap({ strapi }) {
    const made = await termService.from(strapi).completeAll();
    if (made > 0)
      strapi.log.info(`Newsroom: created ${String(made)} missing untranslated versions of terms`);
  },
});
