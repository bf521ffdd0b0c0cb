import type { ComponentType } from 'react';
import type { AdminFeature } from '../../feature';
import { SectionNames } from './section-names';

/** The folded sections of a body say what is in them. */
export const sections: AdminFeature = {
  name: 'sections',
  bootstrap(app) {
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
      name: 'newsroom-sections',
      Component: SectionNames as ComponentType,
    });
  },
};
