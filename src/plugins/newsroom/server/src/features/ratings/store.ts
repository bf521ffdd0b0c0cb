import type { Core } from '@strapi/strapi';
import { readRows, tableName } from '../../kernel/sql';
import { tableOf } from '../../kernel/tables';
import type { Tally } from './domain';
import { SCORES, TOTALS } from './model';

type Row = Record<string, unknown>;

const toTally = (row: Row): Tally => ({
  distribution: SCORES.map((score) => Number(row[score])),
  startingSum: Number(row['starting_sum']),
  startingCount: Number(row['starting_count']),
});

/** SQL of what was voted. */
export function createRatingStore(strapi: Core.Strapi) {
  const totals = tableName(strapi, tableOf(strapi, TOTALS));

  return {
    /** Of those articles that have any votes. */
    async tallies(documentIds: readonly string[]): Promise<Map<string, Tally>> {
      if (documentIds.length === 0) return new Map();
      const rows = await readRows(
        strapi,
        `select * from ${totals} where document_id in (${documentIds.map(() => '?').join(', ')})`,
        documentIds
      );
      return new Map(rows.map((row) => [String(row['document_id']), toTally(row)]));
    },
  };
}
