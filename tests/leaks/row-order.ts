import type { Core } from '@strapi/strapi';

/**
 * Puts the rows of every table in the order of their ids. PostgreSQL answers a query without an order as rows lie on
 * the disk, and a row that was changed lies elsewhere: that would look like a leak, and tell nothing that a reader
 * could make out.
 */
export async function sortRows({ db }: Core.Strapi): Promise<void> {
  if (databaseKind !== 'postgres') return;
  const keys = await db
    .connection('pg_indexes')
    .where({ schemaname: db.getSchemaName() ?? 'public' })
    .whereLike('indexname', '%\\_pkey')
    .select<{ tablename: string; indexname: string }[]>('tablename', 'indexname');
  for (const { tablename, indexname } of keys) {
    await db.connection.raw('cluster ?? using ??', [tablename, indexname]);
  }
  await db.connection.raw('analyze');
}
