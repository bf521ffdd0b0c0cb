import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inChunks, MAX_PARAMETERS } from './sql';
import { rowsOf, tableOf } from './tables';

export type Row = Record<string, unknown>;

/**
 * Replaces the `found` rows with the `wanted` ones: deletes surplus rows, inserts missing ones and keeps equal ones.
 * Returns true if anything changed.
 */
export async function replaceRows(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  found: readonly Row[],
  wanted: ReadonlyMap<string, Row>,
  nameOf: (row: Row) => string
): Promise<boolean> {
  const rows = () => rowsOf(strapi, trx, tableOf(strapi, uid));
  const kept = new Set<string>();
  const surplus: number[] = [];
  for (const row of found) {
    const name = nameOf(row);
    if (wanted.has(name) && !kept.has(name)) kept.add(name);
    else surplus.push(Number(row['id']));
  }
  for (const ids of inChunks(surplus)) await rows().whereIn('id', ids).delete();
  const missing = [...wanted].filter(([name]) => !kept.has(name)).map(([, row]) => row);
  const width = Object.keys(missing[0] ?? {}).length;
  for (const chunk of inChunks(missing, Math.max(1, Math.floor(MAX_PARAMETERS / width)))) {
    await rows().insert(chunk);
  }
  return surplus.length > 0 || missing.length > 0;
}
