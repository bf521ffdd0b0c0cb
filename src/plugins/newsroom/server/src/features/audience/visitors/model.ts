import type { TableModel } from '../../../kernel/strapi/schema';

// Functions and not constants, because Strapi writes the column's name into each object.
const required = (type: string) => ({ type, column: { notNullable: true } });

const salts: TableModel = {
  uid: 'plugin::newsroom.visitor-salt',
  singularName: 'visitor-salt',
  tableName: 'newsroom_visitor_salts',
  does: 'Random secret of a day, shared by all nodes; deleted within 48 hours',
  attributes: {
    id: { type: 'increments' },
    day: required('string'),
    salt: required('string'),
    madeAt: required('biginteger'),
  },
  indexes: [{ name: 'newsroom_visitor_salts_uq', type: 'unique', columns: ['day'] }],
};

export const SALTS = salts.uid;
export const tables = [salts];
