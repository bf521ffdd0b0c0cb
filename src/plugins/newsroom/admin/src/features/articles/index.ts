import type { AdminFeature } from '../feature';
import { ArticlePanel } from './panel';

interface ContentManagerApis {
  addEditViewSidePanel: (panels: (typeof ArticlePanel)[]) => void;
}

/** What an editor sees beside the form of an article. */
export const articles: AdminFeature = {
  name: 'articles',
  bootstrap(app) {
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel([ArticlePanel]);
  },
};
