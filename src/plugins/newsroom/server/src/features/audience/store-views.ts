import type { Core } from '@strapi/strapi';
import { tableName } from '../../kernel/sql';
import { tableOf } from '../../kernel/tables';
import { DAYS, MONTHS, TOTALS } from '../views';
import type { Part } from './domain-plan';

export interface Statement {
  sql: string;
  values: readonly unknown[];
}

const placeholders = (values: readonly unknown[]) => values.map(() => '?').join(', ');

/** SQL of the views of a range, which stand in days, months and totals. */
export function createViewSql(strapi: Core.Strapi) {
  const table = (uid: string) => tableName(strapi, tableOf(strapi, uid));
  const source = {
    days: { name: table(DAYS), period: 'day' },
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

  return {
    days: source.days.name,
    totals: source.totals.name,

    /** A line for each article that has any; of all, or of those given. */
    byArticle(
      parts: readonly Part[],
      locale: string | undefined,
      documentIds?: readonly string[]
    ): Statement {
      const selects = parts.map((part): Statement => {
        const { name, conditions, values } = rowsOf(part, locale);
        const all = documentIds
          ? [...conditions, `document_id in (${placeholders(documentIds)})`]
          : conditions;
        return {
          sql: `select document_id, ${part.sign === 1 ? 'views' : '-views'} as views from ${name}
            ${all.length > 0 ? 'where' : ''} ${all.join(' and ')}`,
          values: [...values, ...(documentIds ?? [])],
        };
      });
      if (selects.length === 0) {
        return {
          sql: `select document_id, views from ${source.totals.name} where 1 = 0`,
          values: [],
        };
      }
      return {
        sql: `select document_id, sum(views) as views from (${selects.map(({ sql }) => sql).join(' union all ')}) v
          group by document_id`,
        values: selects.flatMap(({ values }) => values),
      };
    },
  };
}
