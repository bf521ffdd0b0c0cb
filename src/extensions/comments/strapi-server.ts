import type { Core } from '@strapi/strapi';
import type { Handler } from './guard';
import { guards } from './guard';
import { ARTICLE } from './questions';

/**
 * strapi-plugin-comments for readers of news. By itself it shows everybody what is still to be approved, lets filters
 * feel for e-mail addresses, and believes whoever says whose comment it is.
 */

interface CommentsPlugin {
  controllers: { client: (deps: { strapi: Core.Strapi }) => Record<string, Handler> };
  routes: { 'content-api': { routes: { handler: string }[] } };
  bootstrap: (deps: { strapi: Core.Strapi }) => Promise<void>;
}

/** What we use of Strapi's GraphQL. */
interface GraphqlExtension {
  shadowCRUD: (uid: string) => { disable: () => void };
}

/** Moderated: each comment waits until somebody approves it. */
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

/** Its GraphQL goes past all that is said here: the plugin is to believe that there is none. */
function withoutGraphql(strapi: Core.Strapi): Core.Strapi {
  if ('graphql' in strapi.plugins) {
    const extension = strapi.plugin('graphql').service<GraphqlExtension>('extension');
    extension.shadowCRUD('plugin::comments.comment').disable();
    extension.shadowCRUD('plugin::comments.comment-report').disable();
  }
  const plugin = (name: string) => (name === 'graphql' ? undefined : strapi.plugin(name));
  return Object.create(strapi, { plugin: { value: plugin } }) as Core.Strapi;
}

/** The plugin as we want it. A new object: the one given is the module's own, which a second app of the process gets, too. */
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
      // Moderation goes by what is stored, not by config/plugins; where nothing is, everything is approved at once.
      const store = strapi.store({ type: 'plugin', name: 'comments' });
      const isStored = (await store.get({ key: 'config' })) !== null;
      if (!isStored) await store.set({ key: 'config', value: SETTINGS });
      await bootstrap({ strapi: withoutGraphql(strapi) });
    },
  };
};
