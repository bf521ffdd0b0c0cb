import type { TableModel } from '../../../kernel/strapi/schema';

// Functions and not constants, because Strapi writes the column's name into each object.
const required = (type: string) => ({ type, column: { notNullable: true } });
const name = () => required('string');
const count = () => required('biginteger');

/** A table with one unique index and no id: a view writes four rows, and every index is one more write. */
function model(
  what: string,
  does: string,
  attributes: Record<string, object>,
  unique: string[],
  also: string[] = []
): TableModel {
  const tableName = `newsroom_view_${what.replace('-', '_')}`;
  return {
    uid: `plugin::newsroom.view-${what.slice(0, -1)}`,
    singularName: `view-${what.slice(0, -1)}`,
    tableName,
    does,
    attributes,
    indexes: [
      { name: `${tableName}_uq`, type: 'unique', columns: unique },
      ...(also.length > 0 ? [{ name: `${tableName}_article`, columns: also }] : []),
    ],
  };
}

const marks = model(
  'marks',
  'Anonymous hash of visitor, article and window for each counted view; deleted after its day',
  { day: name(), mark: name() },
  ['day', 'mark']
);
const hours = model(
  'hours',
  'Views of each article and locale by hour (since 1970), for the last three days',
  { hour: required('integer'), documentId: name(), locale: name(), views: count() },
  ['hour', 'document_id', 'locale']
);
const days = model(
  'days',
  'Views of each article and locale by day of the site; kept for ever',
  { day: name(), documentId: name(), locale: name(), views: count() },
  ['day', 'document_id', 'locale'],
  // For figures of one article. Written only at the first view of an article on a day.
  ['document_id', 'day']
);
const weeks = model(
  'weeks',
  'Views of each article and locale by past week (starting on the 1st, 8th, 15th or 22nd of a month): sums of days',
  { week: name(), documentId: name(), locale: name(), views: count() },
  ['week', 'document_id', 'locale'],
  ['document_id', 'week']
);
const months = model(
  'months',
  'Views of each article and locale by past month: sums of days',
  { month: name(), documentId: name(), locale: name(), views: count() },
  ['month', 'document_id', 'locale'],
  ['document_id', 'month']
);
const siteDays = model(
  'site-days',
  'Views of all articles by past day and locale: sums of days',
  { day: name(), locale: name(), views: count() },
  ['day', 'locale']
);
const totals = model(
  'totals',
  'Total views of each article and locale: counted here, and imported',
  { documentId: name(), locale: name(), views: count(), starting: count() },
  ['document_id', 'locale']
);

export const MARKS = marks.uid;
export const HOURS = hours.uid;
export const DAYS = days.uid;
export const WEEKS = weeks.uid;
export const MONTHS = months.uid;
export const SITE_DAYS = siteDays.uid;
export const TOTALS = totals.uid;
export const tables = [marks, hours, days, weeks, months, siteDays, totals];
