import type { Core } from '@strapi/strapi';
import type { CommentPlan } from './content/comments';
import { comments } from './content/comments';
import { once } from './ledger';

const COMMENT = 'plugin::comments.comment';

/** Writes comments on the demo's articles. Does nothing without strapi-plugin-comments. */
export async function loadComments(
  strapi: Core.Strapi,
  articles: ReadonlyMap<string, string>
): Promise<void> {
  if (!('comments' in strapi.plugins)) return;
  const write = async (
    documentId: string,
    { name, content, approved }: Omit<CommentPlan, 'article' | 'replies'>,
    threadOf: number | null
  ): Promise<number> => {
    const { id } = (await strapi.db.query(COMMENT).create({
      data: {
        ...{ content, threadOf, related: `plugin::newsroom.article:${documentId}` },
        // Authors have a name but no account, like readers of an older site.
        ...{ authorId: `demo-${name}`, authorName: name },
        ...{ approvalStatus: approved ? 'APPROVED' : 'PENDING', blocked: false, removed: false },
      },
    })) as { id: number };
    return id;
  };
  await once(strapi, 'audience/comments', async () => {
    for (const plan of comments) {
      const documentId = articles.get(plan.article);
      if (documentId === undefined) throw new Error(`The demo has no article "${plan.article}"`);
      const id = await write(documentId, plan, null);
      for (const reply of plan.replies ?? []) await write(documentId, reply, id);
    }
    return String(comments.length);
  });
}
