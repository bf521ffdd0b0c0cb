import type { AdminFeature } from '../../feature';
import { BannerPanel } from './panel';

interface ContentManagerApis {
  addEditViewSidePanel: (panels: (typeof BannerPanel)[]) => void;
}

/** The panel beside the form of a banner. */
export const banners: AdminFeature = {
  name: 'banners',
  bootstrap(app) {
    const apis = app.getPlugin('content-manager').apis as unknown as ContentManagerApis;
    apis.addEditViewSidePanel([BannerPanel]);
  },
};
