import type { Core } from '@strapi/strapi';
import { localeCodes } from '../../../kernel/strapi/locales';
import { defineService } from '../../../kernel/strapi/service';
import { ARTICLE_UID } from '../../content/articles';
import type { Overview } from './contract';
import { OverviewNotAllowed } from './errors';
import { findReadingRights } from './permissions';
import { createOverviewStore } from './store';

/** Rows per list; the Content Manager's lists have the rest. */
const LINES = 10;

export interface OverviewService {
  /** The overview for a user with the given permissions. Throws OverviewNotAllowed. */
  read: (ability: object) => Promise<Overview>;
}

export const overviewService = defineService(
  'overview',
  ({ strapi }: { strapi: Core.Strapi }): OverviewService => {
    const store = createOverviewStore(strapi);

    return {
      async read(ability) {
        const rights = await findReadingRights(strapi, ability, ARTICLE_UID);
        if (!rights) throw new OverviewNotAllowed();

        const [locales, figures, drafts, published, attention] = await Promise.all([
          localeCodes(strapi),
          store.figures(rights),
          store.drafts(rights, LINES),
          store.published(rights, LINES),
          store.attention(rights, LINES),
        ]);
        // In the site's order of locales; rows of deleted locales come last.
        const place = (locale: string) => locales.indexOf(locale) + 1 || Infinity;
        figures.sort((one, other) => place(one.locale) - place(other.locale));
        return { figures, drafts, published, attention };
      },
    };
  }
);
