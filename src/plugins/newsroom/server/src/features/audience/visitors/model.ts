import type { TableModel } from '../../../kernel/strapi/schema';

// Functions, since Strapi writes the column's name into each of these objects.
const required = (type: string) => ({ type, column: { notNullable: true } });

const salts: TableModel = {
  uid: 'plugin::newsroom.visitor-salt',
  singularName: 'visitor-salt',
  tableName: 'newsroom_visitor_salts',
  does: 'The random secret of a day, the same for all nodes; deleted within 48 hours',
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
