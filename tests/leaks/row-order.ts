import type { Core } from '@strapi/strapi';

/**
 * Sorts the rows of all tables by ID on disk. PostgreSQL returns unordered rows in their physical order, which an
 * update changes. The difference would look like a leak, although a reader cannot learn anything from it.
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
