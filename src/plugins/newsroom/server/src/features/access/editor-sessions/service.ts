import { optionsOf } from '../../../kernel/options';
import { defineService } from '../../../kernel/strapi/service';
import type { EditorSession } from './contract';
import { endsOf } from './domain';
import { findRenewable } from './store';

const LIMITS = 'admin.auth.sessions';

export const editorSessionService = defineService('editor-session', ({ strapi }) => ({
  /** Ends of a session, or of its successor if it was renewed; undefined if it has ended. */
  async describe(sessionId: string): Promise<EditorSession | undefined> {
    const found = await findRenewable(strapi, sessionId);
    if (!found) return undefined;
    const limit = found.type === 'session' ? 'idleSessionLifespan' : 'idleRefreshTokenLifespan';
    const ends = endsOf(found, strapi.config.get<number | undefined>(`${LIMITS}.${limit}`));
    const { prompt, warnBeforeSeconds, keepUnsaved, keepUnsavedHours } =
      optionsOf(strapi).editorSessions;
    return {
      prompt,
      now: new Date().toISOString(),
      idleExpiresAt: new Date(ends.idleExpiresAt).toISOString(),
      absoluteExpiresAt: new Date(ends.absoluteExpiresAt).toISOString(),
      warnBeforeSeconds,
      keepUnsavedHours: keepUnsaved ? keepUnsavedHours : 0,
    };
  },
}));
