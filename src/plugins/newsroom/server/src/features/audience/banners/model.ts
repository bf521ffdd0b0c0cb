import type { TableModel } from '../../../kernel/strapi/schema';

// Functions and not constants, because Strapi writes the column's name into each object.
const required = (type: string) => ({ type, column: { notNullable: true } });
const name = () => required('string');
const count = () => required('biginteger');

const marks: TableModel = {
  uid: 'plugin::newsroom.banner-mark',
  singularName: 'banner-mark',
  tableName: 'newsroom_banner_marks',
  does: 'Anonymous hash of visitor, banner and window for each counted click; deleted after its day',
  attributes: { day: name(), mark: name() },
  indexes: [{ name: 'newsroom_banner_marks_uq', type: 'unique', columns: ['day', 'mark'] }],
};

const days: TableModel = {
  uid: 'plugin::newsroom.banner-day',
  singularName: 'banner-day',
  tableName: 'newsroom_banner_days',
  does: 'Impressions and clicks of each banner by locale and day; kept for ever',
  attributes: {
    day: name(),
    documentId: name(),
    locale: name(),
    impressions: count(),
    clicks: count(),
  },
  indexes: [
    {
      name: 'newsroom_banner_days_uq',
      type: 'unique',
      columns: ['day', 'document_id', 'locale'],
    },
  ],
};

export const MARKS = marks.uid;
export const DAYS = days.uid;
export const tables = [marks, days];
