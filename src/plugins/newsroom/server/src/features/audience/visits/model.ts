import type { TableModel } from '../../../kernel/strapi/schema';

// Functions and not constants, because Strapi writes the column's name into each object.
const required = (type: string) => ({ type, column: { notNullable: true } });

/** Columns that a page view changes have no index, so that PostgreSQL can use HOT updates. */
const present: TableModel = {
  uid: 'plugin::newsroom.visit-present',
  singularName: 'visit-present',
  tableName: 'newsroom_visits_present',
  does: 'Visitors with a visit in progress and their last page view; deleted when the visit has ended',
  attributes: {
    visitor: required('string'),
    lastSeen: required('biginteger'),
    /** Whether the last page view started a visit. */
    isNew: required('boolean'),
  },
  indexes: [{ name: 'newsroom_visits_present_uq', type: 'unique', columns: ['visitor'] }],
};

const days: TableModel = {
  uid: 'plugin::newsroom.visit-day',
  singularName: 'visit-day',
  tableName: 'newsroom_visit_days',
  does: 'Visits started on each day; kept for ever',
  attributes: { day: required('string'), visits: required('biginteger') },
  indexes: [{ name: 'newsroom_visit_days_uq', type: 'unique', columns: ['day'] }],
};

export const PRESENT = present.uid;
export const DAYS = days.uid;
export const tables = [present, days];
