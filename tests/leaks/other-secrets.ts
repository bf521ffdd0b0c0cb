import type { Core } from '@strapi/strapi';
import { INFIX, secretsIn, withOtherSecrets } from './secrets';

interface Column {
  table: string;
  column: string;
  type: string;
}

/** Replaces each secret in all tables with another of the same length. Returns the secrets found. */
export async function replaceSecrets({ db }: Core.Strapi): Promise<Set<string>> {
  const found = new Set<string>();
  for (const { table, column, type } of await textColumns(db)) {
    const rows = await db
      .connection(table)
      .distinct<{ text: string }[]>(db.connection.raw('cast(?? as text) as text', [column]))
      .whereRaw('cast(?? as text) like ?', [column, `%${INFIX}%`]);
    for (const row of rows) {
      const value = withOtherSecrets(row.text);
      for (const secret of secretsIn(row.text)) found.add(secret);
      await db
        .connection(table)
        .whereRaw('cast(?? as text) = ?', [column, row.text])
        .update({ [column]: isJson(type) ? db.connection.raw(`?::${type}`, [value]) : value });
    }
  }
  return found;
}

/** JSON types of PostgreSQL; SQLite stores JSON as text. */
const isJson = (type: string) =>
  databaseKind === 'postgres' && (type === 'json' || type === 'jsonb');

async function textColumns(db: Core.Strapi['db']): Promise<Column[]> {
  if (databaseKind === 'postgres') {
    const columns = (await db
      .connection('information_schema.columns')
      .select({ table: 'table_name', column: 'column_name', type: 'data_type' })
      .where({ table_schema: db.getSchemaName() ?? 'public' })
      .whereIn('data_type', ['text', 'character varying', 'json', 'jsonb'])) as Column[];
    return columns;
  }
  const tables = (await db
    .connection('sqlite_master')
    .where({ type: 'table' })
    .whereNot('name', 'like', 'sqlite_%')
    .pluck('name')) as string[];
  const columns: Column[] = [];
  for (const table of tables) {
    const info = await db.connection(table).columnInfo();
    for (const [column, { type }] of Object.entries(info)) columns.push({ table, column, type });
  }
  return columns;
}
