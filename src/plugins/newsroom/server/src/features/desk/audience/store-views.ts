import type { Core } from '@strapi/strapi';
import { tableName, placeholders } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { DAYS, MONTHS, TOTALS, WEEKS } from '../../audience/views';
import type { Part } from './domain-plan';

export interface Statement {
  sql: string;
  values: readonly unknown[];
}

/** SQL of the views of a range, read from days, weeks, months and totals. */
export function createViewSql(strapi: Core.Strapi) {
  const table = (uid: string) => tableName(strapi, tableOf(strapi, uid));
  const source = {
    days: { name: table(DAYS), period: 'day' },
    weeks: { name: table(WEEKS), period: 'week' },
    months: { name: table(MONTHS), period: 'month' },
    totals: { name: table(TOTALS), period: undefined },
  };

  const rowsOf = ({ from, first, last }: Part, locale: string | undefined) => {
    const { name, period } = source[from];
    return {
      name,
      conditions: [
        ...(period ? [`${period} >= ?`, `${period} <= ?`] : []),
        ...(locale === undefined ? [] : ['locale = ?']),
      ],
      values: [...(period ? [first, last] : []), ...(locale === undefined ? [] : [locale])],
    };
  };

  const select = (
    part: Part,
    locale: string | undefined,
    columns: string,
    documentIds?: readonly string[]
  ): Statement => {
    const { name, conditions, values } = rowsOf(part, locale);
    const all = documentIds
      ? [...conditions, `document_id in (${placeholders(documentIds)})`]
      : conditions;
    return {
      sql: `select document_id, ${columns} from ${name} ${all.length > 0 ? 'where' : ''} ${all.join(' and ')}`,
      values: [...values, ...(documentIds ?? [])],
    };
  };
  const weighed = ({ weight }: Part, views: string) =>
    weight === 1 ? views : `${weight} * ${views}`;
  const quickly = (part: Part) => weighed(part, 'cast(views as double precision)');
  const nothing: Statement = {
    sql: `select document_id, views from ${source.totals.name} where 1 = 0`,
    values: [],
  };
  const union = (statements: readonly Statement[]): Statement => ({
    sql: statements.map(({ sql }) => sql).join(' union all '),
    values: statements.flatMap(({ values }) => values),
  });

  return {
    days: source.days.name,
    totals: source.totals.name,

    /** One row per article with views; of all articles or the given ones. */
    byArticle(
      parts: readonly Part[],
      locale: string | undefined,
      documentIds?: readonly string[]
    ): Statement {
      const lines = parts.map((part) =>
        select(part, locale, `${weighed(part, 'views')} as views`, documentIds)
      );
      if (lines.length === 0) return nothing;
      const { sql, values } = union(lines);
      return {
        sql: `select document_id, sum(views) as views from (${sql}) v group by document_id`,
        values,
      };
    },

    /**
     * Views of articles, negative for subtracted parts. Double precision is exact for integers of this size, and faster to
     * sum.
     */
    signed(parts: readonly Part[], locale: string | undefined): Statement {
      // No tables to read: the range is before the first day.
      if (parts.length === 0) return nothing;
      return union(parts.map((part) => select(part, locale, `${quickly(part)} as views`)));
    },

    /**
     * Rows of `given` (with a date) and of the views of articles (without one) in one result, so that grouping by article
     * reads both in one pass.
     */
    beside(given: Statement, parts: readonly Part[], locale: string | undefined): Statement {
      return union([given, ...parts.map((part) => select(part, locale, `${quickly(part)}, null`))]);
    },
  };
}
