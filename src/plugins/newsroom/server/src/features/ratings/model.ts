import type { TableModel } from '../../kernel/schema';

// Functions, since Strapi writes the column's name into each of these objects.
const required = (type: string) => ({ type, column: { notNullable: true } });
const count = () => ({ ...required('biginteger'), column: { notNullable: true, defaultTo: 0 } });

/** Columns of how many votes there are of each score, from 1 to 5. */
export const SCORES = ['one', 'two', 'three', 'four', 'five'] as const;

const totals: TableModel = {
  uid: 'plugin::newsroom.rating-total',
  singularName: 'rating-total',
  tableName: 'newsroom_rating_totals',
  does: 'Votes of each article by score, and the sum and count that it came with',
  attributes: {
    documentId: required('string'),
    ...Object.fromEntries(SCORES.map((score) => [score, count()])),
    startingSum: count(),
    startingCount: count(),
  },
  indexes: [{ name: 'newsroom_rating_totals_uq', type: 'unique', columns: ['document_id'] }],
};

export const TOTALS = totals.uid;
export const tables = [totals];
