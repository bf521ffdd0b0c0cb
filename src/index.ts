import type { Core } from '@strapi/strapi';
import { openComments } from './extensions/comments/readers';

/** The product is the plugin in src/plugins/newsroom; here is what the portal adds: readers may comment. */
export default {
  // After every plugin's own start: only then the roles are there.
  bootstrap: ({ strapi }: { strapi: Core.Strapi }) => openComments(strapi),
};
