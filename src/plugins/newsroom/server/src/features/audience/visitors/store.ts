import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { rowsOf, tableOf } from '../../../kernel/db/tables';
import { SALTS } from './model';

/** SQL of the daily secrets. */
export function createSaltStore(strapi: Core.Strapi) {
  const rows = (): Knex.QueryBuilder<Record<string, unknown>, Record<string, unknown>[]> =>
    strapi.db.getConnection(tableOf(strapi, SALTS));

  return {
    async find(day: string): Promise<string | undefined> {
      const row = await rows().where({ day }).first();
      return row && String(row['salt']);
    },

    /** Does nothing if another node has added one. */
    async add(day: string, salt: string, now: number): Promise<void> {
      await rows().insert({ day, salt, made_at: now }).onConflict('day').ignore();
    },

    /** Deletes secrets of days before `day` or made before `moment`. */
    async forget(trx: Knex.Transaction, day: string, moment: number): Promise<void> {
      await rowsOf(strapi, trx, tableOf(strapi, SALTS))
        .where('day', '<', day)
        .orWhere('made_at', '<', moment)
        .delete();
    },
  };
}
