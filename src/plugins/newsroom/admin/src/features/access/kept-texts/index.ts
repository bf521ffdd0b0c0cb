import type { AdminFeature } from '../../feature';
import { forgetExpired, prepareDevice } from './device';
import { KeptTexts } from './keeper';
import { ReturnAfterSignIn } from './return-after-sign-in';
import { followStrapi } from './store-middleware';
import { watchTouches } from './touch';

export { leaveKept, unsavedText } from './open-form';

/** Keeps unsaved text of a form on the editor's device for some hours and offers to restore it. */
export const keptTexts: AdminFeature = {
  name: 'kept-texts',
  register(app) {
    app.addMiddlewares([followStrapi]);
    // Strapi renders components whose name starts with `future-global::` on every page.
    app.addComponents({ name: 'future-global::newsroom-kept-texts', Component: ReturnAfterSignIn });
  },
  bootstrap(app) {
    watchTouches();
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
      name: 'newsroom-kept-texts',
      Component: KeptTexts,
    });
    // Expired texts are deleted from this device before anybody signs in.
    prepareDevice()
      .then(() => forgetExpired(Date.now()))
      .catch(() => undefined);
  },
};
