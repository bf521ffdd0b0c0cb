import type { TableModel } from '../../../kernel/strapi/schema';

// Functions and not constants, because Strapi writes the column's name into each object.
const required = (type: string) => ({ type, column: { notNullable: true } });

/**
 * One row per sign-in of a reader. Columns that keep-alive changes have no index, so that PostgreSQL can use HOT
 * updates.
 */
const families: TableModel = {
  uid: 'plugin::newsroom.session',
  singularName: 'session',
  tableName: 'newsroom_sessions',
  does: "One row per active sign-in of a reader: its current refresh token and its end. Strapi's own table has the tokens",
  attributes: {
    id: { type: 'increments' },
    family: required('string'),
    userId: required('string'),
    deviceId: { type: 'string' },
    currentSession: required('string'),
    currentSince: required('biginteger'),
    idleExpiresAt: required('biginteger'),
    absoluteExpiresAt: required('biginteger'),
  },
  indexes: [
    { name: 'newsroom_sessions_family', type: 'unique', columns: ['family'] },
    { name: 'newsroom_sessions_user', columns: ['user_id'] },
    { name: 'newsroom_sessions_end', columns: ['absolute_expires_at'] },
  ],
};

export const FAMILIES = families.uid;
export const tables = [families];
