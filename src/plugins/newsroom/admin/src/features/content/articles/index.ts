import type { AdminFeature } from '../../feature';
import { ArticlePanel } from './panel';
import { QuickFilters } from './quick-filters';

interface ContentManagerApis {
  addEditViewSidePanel: (panels: (typeof ArticlePanel)[]) => void;
}

/** The panel beside the form of an article and the quick filters above the list. */
export const articles: AdminFeature = {
  name: 'articles',
  bootstrap(app) {
    const contentManager = app.getPlugin('content-manager');
    const apis = contentManager.apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel([ArticlePanel]);
    contentManager.injectComponent('listView', 'actions', {
      name: 'newsroom-quick-filters',
      Component: QuickFilters,
    });
  },
};
