import type { TableModel } from '../../../kernel/strapi/schema';

// Functions and not constants, because Strapi writes the column's name into each object.
const required = (type: string) => ({ type, column: { notNullable: true } });

const counts: TableModel = {
  uid: 'plugin::newsroom.comment-count',
  singularName: 'comment-count',
  tableName: 'newsroom_comment_counts',
  does: 'Numbers of comments in other systems, as set by setCounts',
  attributes: { documentId: required('string'), comments: required('integer') },
  indexes: [{ name: 'newsroom_comment_counts_uq', type: 'unique', columns: ['document_id'] }],
};

export const COUNTS = counts.uid;
export const tables = [counts];
