import type { AdminFeature } from '../../feature';
import { drawsBesidePages } from './panel';
import { SessionPrompt } from './prompt';

/** Warns editors before their session ends. */
export const editorSessions: AdminFeature = {
  name: 'editor-sessions',
  register(app) {
    // Strapi draws components of such names on every page.
    app.addComponents({
      name: 'future-global::newsroom-editor-session',
      Component: SessionPrompt,
    });
  },
  bootstrap(app) {
    if (drawsBesidePages()) return;
    // At least where texts are written, which could be lost.
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
      name: 'newsroom-editor-session',
      Component: SessionPrompt,
    });
  },
};
