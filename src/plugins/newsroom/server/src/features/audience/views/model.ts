import type { TableModel } from '../../../kernel/strapi/schema';

// Functions, since Strapi writes the column's name into each of these objects.
const required = (type: string) => ({ type, column: { notNullable: true } });
const name = () => required('string');
const count = () => required('biginteger');

/** A table of one unique index and no column of Strapi's: a view writes four rows, and each index is one more write. */
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
  'That somebody read something in a window of time: a code, of which nobody can tell whose it is. Deleted when its day is over',
  { day: name(), mark: name() },
  ['day', 'mark']
);
const hours = model(
  'hours',
  'Views of each article and locale by hour (of all time, counted from 1970), for the last three days',
  { hour: required('integer'), documentId: name(), locale: name(), views: count() },
  ['hour', 'document_id', 'locale']
);
const days = model(
  'days',
  'Views of each article and locale by day of the site; kept for ever',
  { day: name(), documentId: name(), locale: name(), views: count() },
  ['day', 'document_id', 'locale'],
  // What one article had: written to when it is read for the first time on a day, and never again.
  ['document_id', 'day']
);
const weeks = model(
  'weeks',
  'Views of each article and locale by week (from the 1st, 8th, 15th or 22nd of a month), of weeks that are over: sums of the days',
  { week: name(), documentId: name(), locale: name(), views: count() },
  ['week', 'document_id', 'locale'],
  ['document_id', 'week']
);
const months = model(
  'months',
  'Views of each article and locale by month, of months that are over: sums of the days',
  { month: name(), documentId: name(), locale: name(), views: count() },
  ['month', 'document_id', 'locale'],
  ['document_id', 'month']
);
const siteDays = model(
  'site-days',
  'Views of all articles by day and locale, of days that are over: sums of the days',
  { day: name(), locale: name(), views: count() },
  ['day', 'locale']
);
const totals = model(
  'totals',
  'Views of each article and locale: those that were counted here, and those that it came with',
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
