import type { Core } from '@strapi/strapi';
import { ensureIndex } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import type { Family } from './domain';

/** Strapi's session table, of administrators and readers. */
const STRAPI_SESSIONS = 'admin::session';
export const READERS = 'users-permissions';

/** Device metadata that Strapi stores with a session. */
type Metadata = Record<string, unknown> | undefined;

interface Row {
  id: number;
  childId: string | null;
  createdAt: string | Date | number;
  metadata: Metadata | null;
}

/**
 * Adds indexes to Strapi's session table: Strapi queries it for each admin request without an index, so the admin panel
 * would become slower with the number of readers.
 */
export async function indexStrapiSessions(strapi: Core.Strapi): Promise<void> {
  const table = tableOf(strapi, STRAPI_SESSIONS);
  for (const [name, columns] of [
    ['session', ['session_id']],
    ['user', ['user_id', 'origin']],
    ['end', ['absolute_expires_at']],
  ] as const) {
    const index = { name: `newsroom_${table}_${name}`, table, columns: [...columns] };
    await ensureIndex(strapi, { ...index, isUnique: false });
  }
}

/** Reads and writes that table, as part of an open transaction if there is one. */
export function createStrapiSessionStore(strapi: Core.Strapi) {
  const rows = () => strapi.db.query(STRAPI_SESSIONS);
  const find = (sessionId: string): Promise<Row | null> =>
    rows().findOne({ where: { sessionId } }) as Promise<Row | null>;

  return {
    /** Adds a valid session, as Strapi itself would write it. */
    async add(family: Family, metadata: Metadata): Promise<void> {
      await rows().create({
        data: {
          userId: family.userId,
          sessionId: family.currentSession,
          ...(family.deviceId && { deviceId: family.deviceId }),
          origin: READERS,
          childId: null,
          type: 'refresh',
          status: 'active',
          ...(metadata && { metadata }),
          // The family's ends decide, so Strapi's own checks get the absolute end.
          expiresAt: new Date(family.absoluteExpiresAt),
          absoluteExpiresAt: new Date(family.absoluteExpiresAt),
        },
      });
    },

    /** Marks a session as replaced. Returns its device metadata. */
    async replace(sessionId: string, childId: string): Promise<Metadata> {
      const row = await find(sessionId);
      await rows().update({ where: { sessionId }, data: { status: 'rotated', childId } });
      return row?.metadata ?? undefined;
    },

    /** When a session was replaced, in milliseconds since 1970. */
    async findReplacedAt(sessionId: string): Promise<number | undefined> {
      const childId = (await find(sessionId))?.childId;
      const child = childId ? await find(childId) : null;
      return child ? new Date(child.createdAt).getTime() : undefined;
    },

    async remove(sessionId: string): Promise<void> {
      await rows().delete({ where: { sessionId } });
    },

    /** Deletes ended sessions of all users, at most `limit`; returns how many. */
    async purge(now: number, limit: number): Promise<number> {
      const ended = (await rows().findMany({
        where: { absoluteExpiresAt: { $lt: new Date(now) } },
        select: ['id'],
        limit,
      })) as Row[];
      if (ended.length === 0) return 0;
      await rows().deleteMany({ where: { id: { $in: ended.map(({ id }) => id) } } });
      return ended.length;
    },

    /** True if the user exists and is not blocked. */
    async mayUserSignIn(userId: string): Promise<boolean> {
      const user = (await strapi.db
        .query('plugin::users-permissions.user')
        .findOne({ where: { id: userId }, select: ['id', 'blocked'] })) as {
        blocked: boolean | null;
      } | null;
      return user !== null && user.blocked !== true;
    },
  };
}
