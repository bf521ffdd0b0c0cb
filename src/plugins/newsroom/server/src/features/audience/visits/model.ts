import type { TableModel } from '../../../kernel/strapi/schema';

// Functions, since Strapi writes the column's name into each of these objects.
const required = (type: string) => ({ type, column: { notNullable: true } });

/** Nothing that a page changes is indexed, so that PostgreSQL writes the new version of a row beside the old one. */
const present: TableModel = {
  uid: 'plugin::newsroom.visit-present',
  singularName: 'visit-present',
  tableName: 'newsroom_visits_present',
  does: 'Visitors who were there a moment ago, and when; deleted when their visit is over',
  attributes: {
    visitor: required('string'),
    lastSeen: required('biginteger'),
    /** Whether what was seen last began a visit. */
    isNew: required('boolean'),
  },
  indexes: [{ name: 'newsroom_visits_present_uq', type: 'unique', columns: ['visitor'] }],
};

const days: TableModel = {
  uid: 'plugin::newsroom.visit-day',
  singularName: 'visit-day',
  tableName: 'newsroom_visit_days',
  does: 'How many visits began on each day of the site; kept for ever',
  attributes: { day: required('string'), visits: required('biginteger') },
  indexes: [{ name: 'newsroom_visit_days_uq', type: 'unique', columns: ['day'] }],
};

export const PRESENT = present.uid;
export const DAYS = days.uid;
export const tables = [present, days];
