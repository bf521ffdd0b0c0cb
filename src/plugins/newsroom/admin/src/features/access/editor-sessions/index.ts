import type { AdminFeature } from '../../feature';
import { drawsBesidePages } from './panel';
import { SessionPrompt } from './prompt';

/** Warns editors before their session ends. */
export const editorSessions: AdminFeature = {
  name: 'editor-sessions',
  register(app) {
    // Strapi renders components whose name starts with `future-global::` on every page.
    app.addComponents({
      name: 'future-global::newsroom-editor-session',
      Component: SessionPrompt,
    });
  },
  bootstrap(app) {
    if (drawsBesidePages()) return;
    // Fallback: show the prompt at least in the edit view, where unsaved text could be lost.
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
      name: 'newsroom-editor-session',
      Component: SessionPrompt,
    });
  },
};
