import type { TableModel } from '../../../kernel/strapi/schema';

// Functions, since Strapi writes the column's name into each of these objects.
const required = (type: string) => ({ type, column: { notNullable: true } });

const counts: TableModel = {
  uid: 'plugin::newsroom.comment-count',
  singularName: 'comment-count',
  tableName: 'newsroom_comment_counts',
  does: 'How many comments articles have somewhere else, as far as that was told here',
  attributes: { documentId: required('string'), comments: required('integer') },
  indexes: [{ name: 'newsroom_comment_counts_uq', type: 'unique', columns: ['document_id'] }],
};

export const COUNTS = counts.uid;
export const tables = [counts];
