import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

/**
 * What readers may ask of strapi-plugin-comments. By itself it shows everybody what is still to be approved, lets filters
 * feel for e-mail addresses, and believes whoever says whose comment it is.
 */

type Context = Parameters<Core.ControllerHandler>[0];
type Handler = (ctx: Context) => Promise<unknown>;

interface CommentsPlugin {
  controllers: { client: (deps: { strapi: Core.Strapi }) => Record<string, Handler> };
  bootstrap: (deps: { strapi: Core.Strapi }) => Promise<void>;
}

/** What we use of Strapi's GraphQL. */
interface GraphqlExtension {
  shadowCRUD: (uid: string) => { disable: () => void };
}

const ARTICLE = 'plugin::newsroom.article';
/** What of a question is passed on. */
const PARAMETERS = ['locale', 'pagination', 'sort'];

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

const reading =
  (read: Handler): Handler =>
  (ctx) => {
    const asked: Record<string, unknown> = ctx.query;
    const kept = PARAMETERS.filter((name) => name in asked).map(
      (name) => [name, asked[name]] as const
    );
    const filters = { approvalStatus: { $eq: 'APPROVED' }, blocked: { $eq: false } };
    Object.assign(ctx, { query: { ...Object.fromEntries<unknown>(kept), filters } });
    return read(ctx);
  };

/** Whoever writes is signed in, and is who the session says. */
const writing =
  (write: Handler): Handler =>
  (ctx) => {
    const { user } = ctx.state as { user?: { id: number } };
    if (!user) throw new errors.UnauthorizedError();
    const request = ctx.request as { body?: unknown };
    const { content, threadOf, reason, locale } = (request.body ?? {}) as Record<string, unknown>;
    request.body = { content, threadOf, reason, locale };
    Object.assign(ctx, { query: { authorId: String(user.id) } });
    return write(ctx);
  };

/** Its GraphQL goes past all that is said here: the plugin is to believe that there is none. */
function withoutGraphql(strapi: Core.Strapi): Core.Strapi {
  const { plugins } = strapi;
  if ('graphql' in plugins) {
    const extension = strapi.plugin('graphql').service<GraphqlExtension>('extension');
    extension.shadowCRUD('plugin::comments.comment').disable();
    extension.shadowCRUD('plugin::comments.comment-report').disable();
  }
  const plugin = (name: string) => (name === 'graphql' ? undefined : strapi.plugin(name));
  return Object.create(strapi, { plugin: { value: plugin } }) as Core.Strapi;
}

export default (plugin: CommentsPlugin): CommentsPlugin => {
  const { client } = plugin.controllers;
  const { bootstrap } = plugin;
  plugin.controllers.client = (deps) => {
    const own = client(deps);
    return Object.fromEntries(
      Object.entries(own).map(([name, run]) => {
        const handler: Handler = (ctx) => run.call(own, ctx);
        return [name, name.startsWith('find') ? reading(handler) : writing(handler)];
      })
    );
  };
  plugin.bootstrap = async ({ strapi }) => {
    // Moderation goes by what is stored, not by config/plugins; where nothing is, everything is approved at once.
    const store = strapi.store({ type: 'plugin', name: 'comments' });
    if (!(await store.get({ key: 'config' }))) await store.set({ key: 'config', value: SETTINGS });
    await bootstrap({ strapi: withoutGraphql(strapi) });
  };
  return plugin;
};
