import { CheckCircle, Pencil, WarningCircle } from '@strapi/icons';
import { message } from '../../../texts';
import type { AdminFeature } from '../../feature';
import { destinations } from './destinations';
import { NewsroomIcon } from './icon';
import { mayReadArticles } from './permissions';

const PLUGIN_ID = 'newsroom';

/** Menu position between Strapi's home (0) and the Content Manager (1). */
const POSITION = 0.5;

const link = { label: message('overview.widget.link'), href: `/plugins/${PLUGIN_ID}` };
const forArticleReaders = { pluginId: PLUGIN_ID, link, permissions: [mayReadArticles] };

/** The newsroom's page, its menu link, and widgets on Strapi's home page. */
export const overview: AdminFeature = {
  name: 'overview',
  register(app) {
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: NewsroomIcon,
      intlLabel: message('plugin.name'),
      permissions: destinations.map(({ permission }) => permission),
      position: POSITION,
      Component: () => import('./page').then(({ OverviewPage }) => ({ default: OverviewPage })),
    });
    // Before Strapi's own widgets, which show entries of all types.
    app.widgets.register((widgets) => [
      {
        ...forArticleReaders,
        id: 'drafts',
        icon: Pencil,
        title: message('overview.drafts.today'),
        component: async () => (await import('./widgets')).DraftsWidget,
      },
      {
        ...forArticleReaders,
        id: 'published',
        icon: CheckCircle,
        title: message('overview.published.title'),
        component: async () => (await import('./widgets')).PublishedWidget,
      },
      {
        ...forArticleReaders,
        id: 'attention',
        icon: WarningCircle,
        title: message('overview.attention.title'),
        component: async () => (await import('./widgets')).AttentionWidget,
      },
      ...widgets,
    ]);
  },
};
