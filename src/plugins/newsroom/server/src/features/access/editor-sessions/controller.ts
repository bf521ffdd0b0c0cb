import { errors } from '@strapi/utils';
import type { Context } from '../../../kernel/strapi/controllers';
import type { ServiceDeps } from '../../../kernel/strapi/service';
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
