import type { Core } from '@strapi/strapi';
import { openComments } from './extensions/comments/readers';

/** The portal's own bootstrap: allows readers to comment. The product is the plugin in src/plugins/newsroom. */
export default {
  // The app's bootstrap runs after all plugins, when the roles exist.
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => openComments(strapi),
};
