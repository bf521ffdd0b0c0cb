import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { articleOf, commentIdOf, commentOf, fieldsOf, questionOf, reportOf } from './questions';

/** Checks of readers' requests to strapi-plugin-comments. */

type Context = Parameters<Core.ControllerHandler>[0];
export type Handler = (ctx: Context) => Promise<unknown>;
type Row = Record<string, unknown> | null | undefined;

interface Delivery {
  /** Undefined if the article is not published. */
  switchesOf: (documentId: string) => Promise<{ allowComments: boolean } | undefined>;
}

const COMMENT = 'plugin::comments.comment';
/** Limit of comments and reports per reader in ten minutes. */
const limiter = new RateLimiterMemory({ points: 20, duration: 600 });

const notFound = (what: string) =>
  new errors.NotFoundError(`There is no such ${what}`, { code: 'NOT_FOUND' });

async function demandPublished(strapi: Core.Strapi, documentId: string) {
  const switches = await strapi
    .plugin('newsroom')
    .service<Delivery>('delivery')
    .switchesOf(documentId);
  if (!switches) throw notFound('published article');
  return switches;
}

/** True if readers see the comment. Moderators' answers have no status and need no approval. */
function isShown(comment: Row): comment is Record<string, unknown> {
  const isHidden = ['removed', 'blocked', 'blockedThread'].some((flag) => comment?.[flag] === true);
  return !!comment && !isHidden && (comment['approvalStatus'] ?? 'APPROVED') === 'APPROVED';
}

/** Throws unless the comment and all its parents are visible, so that answers do not reveal hidden comments. */
async function demandVisible(strapi: Core.Strapi, id: number, related: string): Promise<void> {
  let next: number | undefined = id;
  while (next !== undefined) {
    const comment = (await strapi.db.query(COMMENT).findOne({
      where: { id: next, related },
      populate: { threadOf: { select: ['id'] } },
    })) as Row;
    if (!isShown(comment)) throw notFound('comment');
    next = (comment['threadOf'] as { id: number } | null)?.id;
  }
}

async function limit(ctx: Context, user: number): Promise<void> {
  try {
    await limiter.consume(user);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    ctx.set('Retry-After', String(retryAfter));
    throw new errors.RateLimitError('Too many comments, please try again later', {
      code: 'TOO_MANY_REQUESTS',
      retryAfter,
    });
  }
}

/** Id of the signed-in reader, from the session. Throws if there is none. */
function writerOf(ctx: Context): number {
  const { user } = ctx.state as { user?: { id: number } };
  if (!user) throw new errors.UnauthorizedError('Sign in to comment', { code: 'SIGN_IN_FIRST' });
  return user.id;
}

const ask = (ctx: Context, query: object, body: object): Context => {
  (ctx.request as { body?: unknown }).body = body;
  return Object.assign(ctx, { query });
};
const paramsOf = (ctx: Context) => fieldsOf(ctx.params as unknown);
const bodyOf = (ctx: Context) => fieldsOf((ctx.request as { body?: unknown }).body);

type Guard = (strapi: Core.Strapi, run: Handler) => Handler;

/** Guards by action. Only these actions have routes and can be granted to roles. */
export const guards: Readonly<Record<string, Guard>> = {
  findAllInHierarchy: (strapi, run) => async (ctx) => {
    await demandPublished(strapi, articleOf(paramsOf(ctx)['relation']));
    return run(Object.assign(ctx, { query: questionOf(ctx.query) }));
  },

  post: (strapi, run) => async (ctx) => {
    const writer = writerOf(ctx);
    const documentId = articleOf(paramsOf(ctx)['relation']);
    const comment = commentOf(bodyOf(ctx));
    // Before the database is asked, so that it is not asked without measure.
    await limit(ctx, writer);
    const { allowComments } = await demandPublished(strapi, documentId);
    if (!allowComments) {
      throw new errors.PolicyError('This article is not open for comments', {
        code: 'COMMENTS_CLOSED',
      });
    }
    if (comment.threadOf !== undefined) {
      await demandVisible(strapi, comment.threadOf, String(paramsOf(ctx)['relation']));
    }
    return run(ask(ctx, {}, comment));
  },

  reportAbuse: (strapi, run) => async (ctx) => {
    const writer = writerOf(ctx);
    const related = String(paramsOf(ctx)['relation']);
    const documentId = articleOf(related);
    const report = reportOf(bodyOf(ctx));
    await limit(ctx, writer);
    await demandPublished(strapi, documentId);
    await demandVisible(strapi, commentIdOf(paramsOf(ctx)), related);
    const made = (await run(ask(ctx, {}, report))) as Row;
    return { id: made?.['id'], reason: report.reason, content: report.content };
  },

  removeComment: (strapi, run) => async (ctx) => {
    const writer = writerOf(ctx);
    const related = String(paramsOf(ctx)['relation']);
    await demandPublished(strapi, articleOf(related));
    const id = commentIdOf(paramsOf(ctx));
    const own = (await strapi.db
      .query(COMMENT)
      .findOne({ where: { id, related, authorUser: writer } })) as Row;
    const isOwn = own && own['removed'] !== true;
    if (!isOwn) throw notFound('comment by you');
    await run(ask(ctx, { authorId: String(writer) }, {}));
    return { id, removed: true };
  },
};
