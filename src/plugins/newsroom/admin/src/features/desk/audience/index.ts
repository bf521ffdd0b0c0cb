import { ChartCircle, TrendUp, User } from '@strapi/icons';
import { message } from '../../../texts';
import type { AdminFeature } from '../../feature';
import { audiencePage } from '../overview/addresses';
import { mayReadAudience } from '../overview/permissions';
import { AudiencePanel } from './panel';

interface ContentManagerApis {
  addEditViewSidePanel: (panels: (typeof AudiencePanel)[]) => void;
}

/** Menu position right below the newsroom's page. */
const POSITION = 0.6;

const forAudienceReaders = {
  pluginId: 'newsroom',
  link: { label: message('audience.widget.link'), href: audiencePage },
  permissions: [mayReadAudience],
};

/** Audience figures: a page, widgets on Strapi's home page, and a panel beside each article. */
export const audience: AdminFeature = {
  name: 'audience',
  register(app) {
    app.addMenuLink({
      to: audiencePage.slice(1),
      icon: ChartCircle,
      intlLabel: message('audience.menu'),
      permissions: [mayReadAudience],
      position: POSITION,
      Component: () => import('./page').then(({ AudiencePage }) => ({ default: AudiencePage })),
    });
    app.widgets.register((widgets) => {
      const ours = widgets.filter(({ pluginId }) => pluginId === 'newsroom');
      return [
        ...ours,
        {
          ...forAudienceReaders,
          id: 'audience-visits',
          icon: ChartCircle,
          title: message('audience.visits.title'),
          component: async () => (await import('./widgets')).VisitsWidget,
        },
        {
          ...forAudienceReaders,
          id: 'audience-today',
          icon: TrendUp,
          title: message('audience.most.today'),
          component: async () => (await import('./widgets')).MostReadToday,
        },
        {
          ...forAudienceReaders,
          id: 'audience-week',
          icon: User,
          title: message('audience.most.week'),
          component: async () => (await import('./widgets')).MostReadThisWeek,
        },
        ...widgets.filter((widget) => !ours.includes(widget)),
      ];
    });
  },
  bootstrap(app) {
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel([AudiencePanel]);
  },
};
