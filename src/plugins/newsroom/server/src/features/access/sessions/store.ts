import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { rowsOf, tableOf } from '../../../kernel/db/tables';
import type { Family } from './domain';
import { FAMILIES } from './model';

type Row = Record<string, unknown>;

/** SQL of reader sessions. */
export function createSessionStore(strapi: Core.Strapi) {
  const table = () => tableOf(strapi, FAMILIES);
  const families = (trx?: Knex.Transaction): Knex.QueryBuilder<Row, Row[]> =>
    trx ? rowsOf(strapi, trx, table()) : strapi.db.getConnection(table());

  return {
    async find(family: string): Promise<Family | undefined> {
      return toFamily(await families().where({ family }).first());
    },

    /** The same with a row lock until the transaction ends. SQLite has one writer anyway. */
    async lock(trx: Knex.Transaction, family: string): Promise<Family | undefined> {
      return toFamily(await families(trx).where({ family }).forUpdate().first());
    },

    /** Ids of a user's live sessions. */
    async liveSessions(userId: string, now: number): Promise<Set<string>> {
      const rows = await families()
        .where({ user_id: userId })
        .andWhere('idle_expires_at', '>', now)
        .select('current_session');
      return new Set(rows.map((row) => String(row['current_session'])));
    },

    async add(trx: Knex.Transaction, family: Family): Promise<void> {
      await families(trx).insert(toRow(family));
    },

    async replaceSession(trx: Knex.Transaction, family: Family): Promise<void> {
      await families(trx).where({ family: family.family }).update(toRow(family));
    },

    /** Sets the idle end. Returns false if the session has ended. */
    async extend(family: string, idleExpiresAt: number, now: number): Promise<boolean> {
      const changed = await families()
        .where({ family })
        .andWhere('idle_expires_at', '>', now)
        .update({ idle_expires_at: idleExpiresAt });
      return Number(changed) > 0;
    },

    async remove(trx: Knex.Transaction, family: string): Promise<void> {
      await families(trx).where({ family }).delete();
    },

    async removeOfUser(userId: string, deviceId: string | undefined): Promise<void> {
      await families()
        .where({ user_id: userId, ...(deviceId && { device_id: deviceId }) })
        .delete();
    },

    /** Deletes ended sessions, at most `limit`; returns how many. */
    async purge(trx: Knex.Transaction, now: number, limit: number): Promise<number> {
      const ended = families(trx).where('absolute_expires_at', '<', now).select('id').limit(limit);
      return Number(await families(trx).whereIn('id', ended).delete());
    },
  };
}

function toRow(family: Family): Row {
  return {
    family: family.family,
    user_id: family.userId,
    device_id: family.deviceId,
    current_session: family.currentSession,
    current_since: family.currentSince,
    idle_expires_at: family.idleExpiresAt,
    absolute_expires_at: family.absoluteExpiresAt,
  };
}

/** pg returns bigint as a string. */
const toFamily = (row: Row | undefined): Family | undefined =>
  row && {
    family: String(row['family']),
    userId: String(row['user_id']),
    deviceId: row['device_id'] as string | null,
    currentSession: String(row['current_session']),
    currentSince: Number(row['current_since']),
    idleExpiresAt: Number(row['idle_expires_at']),
    absoluteExpiresAt: Number(row['absolute_expires_at']),
  };
