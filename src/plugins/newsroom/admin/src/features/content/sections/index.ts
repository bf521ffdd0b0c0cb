import type { ComponentType } from 'react';
import type { AdminFeature } from '../../feature';
import { SectionNames } from './section-names';

/** Shows an excerpt and a picture in the bars of an article's folded sections. */
export const sections: AdminFeature = {
  name: 'sections',
  bootstrap(app) {
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
      name: 'newsroom-sections',
      Component: SectionNames as ComponentType,
    });
  },
};
