import { errors } from '@strapi/utils';
import type { Context } from '../../kernel/http';
import { optionsOf } from '../../kernel/options';
import type { ServiceDeps } from '../../kernel/service';
import type { EditorSession } from './contract';
import { endsOf } from './domain';
import { findRenewable } from './store';

const LIMITS = 'admin.auth.sessions';

export const controllers = {
  'editor-session': ({ strapi }: ServiceDeps) => ({
    async read(ctx: Context): Promise<{ data: EditorSession }> {
      const { session } = ctx.state as { session?: { id: string } };
      const found = session && (await findRenewable(strapi, session.id));
      if (!found) throw new errors.UnauthorizedError();

      const limit = found.type === 'session' ? 'idleSessionLifespan' : 'idleRefreshTokenLifespan';
      const ends = endsOf(found, strapi.config.get<number | undefined>(`${LIMITS}.${limit}`));
      ctx.set('cache-control', 'no-store');
      const { prompt, warnBeforeSeconds } = optionsOf(strapi).editorSessions;
      return {
        data: {
          prompt,
          now: new Date().toISOString(),
          idleExpiresAt: new Date(ends.idleExpiresAt).toISOString(),
          absoluteExpiresAt: new Date(ends.absoluteExpiresAt).toISOString(),
          warnBeforeSeconds,
        },
      };
    },
  }),
};
