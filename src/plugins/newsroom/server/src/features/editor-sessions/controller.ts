import { errors } from '@strapi/utils';
import type { Context } from '../../kernel/http';
import type { ServiceDeps } from '../../kernel/service';
import type { EditorSession } from './contract';
import { editorSessionService } from './service';

export const controllers = {
  'editor-session': ({ strapi }: ServiceDeps) => ({
    async read(ctx: Context): Promise<{ data: EditorSession }> {
      const { session } = ctx.state as { session?: { id: string } };
      const data = session && (await editorSessionService.from(strapi).describe(session.id));
      if (!data) throw new errors.UnauthorizedError();
      ctx.set('cache-control', 'no-store');
      return { data };
    },
  }),
};
