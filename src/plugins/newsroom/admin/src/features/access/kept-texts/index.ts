import type { AdminFeature } from '../../feature';
import { forgetExpired, prepareDevice } from './device';
import { KeptTexts } from './keeper';
import { ReturnAfterSignIn } from './return-after-sign-in';
import { followStrapi } from './store-middleware';
import { watchTouches } from './touch';

export { leaveKept, unsavedText } from './open-form';

/** Text of a form that was not saved stays on the editor's device for some hours, and is offered back. */
export const keptTexts: AdminFeature = {
  name: 'kept-texts',
  register(app) {
    app.addMiddlewares([followStrapi]);
    // Strapi draws components of such names on every page.
    app.addComponents({ name: 'future-global::newsroom-kept-texts', Component: ReturnAfterSignIn });
  },
  bootstrap(app) {
    watchTouches();
    app.getPlugin('content-manager').injectComponent('editView', 'right-links', {
      name: 'newsroom-kept-texts',
      Component: KeptTexts,
    });
    // Before anybody signs in: what has run out is gone from this device.
    prepareDevice()
      .then(() => forgetExpired(Date.now()))
      .catch(() => undefined);
  },
};
