import type { Core } from '@strapi/strapi';

export type Row = Record<string, unknown>;

/** SQL expressions for columns that differ between versions: `v` is 0 for the draft and 1 for the published version. */
type Versions = Readonly<Record<string, string>>;

type Transaction = Parameters<Parameters<Core.Strapi['db']['connection']['transaction']>[0]>[0];

/** Inserts rows by column name. */
export async function insert(trx: Transaction, table: string, rows: readonly Row[]): Promise<void> {
  await insertVersions(trx, table, rows, null);
}

/**
 * Inserts each row twice, as a draft and as a published version. Differing columns are SQL expressions, such as
 * `{ id: 'id + v' }`, so that long values are sent once.
 */
export async function insertVersions(
  trx: Transaction,
  table: string,
  rows: readonly Row[],
  versions: Versions | null
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const values = columns.map((column) => versions?.[column] ?? `"${column}"`).join(', ');
  await trx.raw(
    `insert into "${table}" (${names})
     select ${values} from json_populate_recordset(null::"${table}", :rows)
     ${versions ? 'cross join generate_series(0, 1) as version(v)' : ''}`,
    { rows: JSON.stringify(rows) }
  );
}

/** Advances the sequences past the IDs written, for later inserts by Strapi. */
export async function setSequences(trx: Transaction, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await trx.raw(`select setval(pg_get_serial_sequence(?, 'id'), (select max(id) from ??))`, [
      table,
      table,
    ]);
  }
}
