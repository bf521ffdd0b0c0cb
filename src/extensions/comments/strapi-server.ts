import type { Core } from '@strapi/strapi';
import type { Handler } from './guard';
import { guards } from './guard';
import { ARTICLE } from './questions';

/**
 * Hardens strapi-plugin-comments. By itself it shows comments that are not approved yet, allows filters that reveal
 * e-mail addresses, and trusts the author sent by the client.
 */

interface CommentsPlugin {
  controllers: { client: (deps: { strapi: Core.Strapi }) => Record<string, Handler> };
  routes: { 'content-api': { routes: { handler: string }[] } };
  bootstrap: (deps: { strapi: Core.Strapi }) => Promise<void>;
}

/** The part of Strapi's GraphQL that we use. */
interface GraphqlExtension {
  shadowCRUD: (uid: string) => { disable: () => void };
}

/** Moderated: comments wait for approval. */
const SETTINGS = {
  isValidationEnabled: true,
  enabledCollections: [ARTICLE],
  approvalFlow: [ARTICLE],
  entryLabel: { '*': ['title', 'name'], [ARTICLE]: ['title', 'slug'] },
  moderatorRoles: [],
  badWords: false,
  blockedAuthorProps: ['email'],
  reportReasons: { BAD_LANGUAGE: 'BAD_LANGUAGE', OTHER: 'OTHER', DISCRIMINATION: 'DISCRIMINATION' },
  gql: { auth: true },
  client: { url: null, contactEmail: null },
};

/** Hides GraphQL from the plugin, because its GraphQL API would bypass these guards. */
function withoutGraphql(strapi: Core.Strapi): Core.Strapi {
  if ('graphql' in strapi.plugins) {
    const extension = strapi.plugin('graphql').service<GraphqlExtension>('extension');
    extension.shadowCRUD('plugin::comments.comment').disable();
    extension.shadowCRUD('plugin::comments.comment-report').disable();
  }
  const plugin = (name: string) => (name === 'graphql' ? undefined : strapi.plugin(name));
  return Object.create(strapi, { plugin: { value: plugin } }) as Core.Strapi;
}

/** The hardened plugin. A new object, because the module's own is shared by all apps in the process. */
export default (plugin: CommentsPlugin): CommentsPlugin => {
  const { controllers, routes, bootstrap } = plugin;
  const readers = routes['content-api'];
  const isOpen = ({ handler }: { handler: string }) => handler.replace('client.', '') in guards;
  return {
    ...plugin,
    routes: { ...routes, 'content-api': { ...readers, routes: readers.routes.filter(isOpen) } },
    controllers: {
      ...controllers,
      client(deps) {
        const own = controllers.client(deps);
        return Object.fromEntries(
          Object.entries(own).map(([name, run]) => {
            const handler: Handler = (ctx) => run.call(own, ctx);
            return [name, guards[name]?.(deps.strapi, handler) ?? handler];
          })
        );
      },
    },
    async bootstrap({ strapi }) {
      // Moderation uses stored settings, not config/plugins; without stored ones, everything is approved at once.
      const store = strapi.store({ type: 'plugin', name: 'comments' });
      const isStored = (await store.get({ key: 'config' })) !== null;
      if (!isStored) await store.set({ key: 'config', value: SETTINGS });
      await bootstrap({ strapi: withoutGraphql(strapi) });
    },
  };
};
