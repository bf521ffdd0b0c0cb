import type { TableModel } from '../../../kernel/strapi/schema';

// Functions, since Strapi writes the column's name into each of these objects.
const required = (type: string) => ({ type, column: { notNullable: true } });
const name = () => required('string');
const count = () => required('biginteger');

const marks: TableModel = {
  uid: 'plugin::newsroom.banner-mark',
  singularName: 'banner-mark',
  tableName: 'newsroom_banner_marks',
  does: 'That somebody followed a banner in a window of time: a code, of which nobody can tell whose it is. Deleted when its day is over',
  attributes: { day: name(), mark: name() },
  indexes: [{ name: 'newsroom_banner_marks_uq', type: 'unique', columns: ['day', 'mark'] }],
};

const days: TableModel = {
  uid: 'plugin::newsroom.banner-day',
  singularName: 'banner-day',
  tableName: 'newsroom_banner_days',
  does: 'How often each banner was shown and followed, by locale and day of the site; kept for ever',
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
