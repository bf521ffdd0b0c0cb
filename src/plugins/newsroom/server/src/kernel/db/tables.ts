import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';

/** The join table behind a relation attribute. */
export interface LinkTable {
  attribute: string;
  table: string;
  /** Column with the id of the row that has the attribute. */
  source: string;
  /** Column with the id of the related row. */
  target: string;
  /** Column with the position, starting at 1; to-one relations have none. */
  order?: string;
  targetUid: string;
}

interface DbAttribute {
  columnName?: string;
  target?: string;
  joinTable?: {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
    orderColumnName?: string;
    morphColumn?: { idColumn: { name: string }; typeColumn: { name: string } };
  };
}

function attributeOf(strapi: Core.Strapi, uid: string, attribute: string): DbAttribute {
  const found = strapi.db.metadata.get(uid).attributes[attribute];
  if (!found) throw new Error(`${uid} has no attribute "${attribute}"`);
  return found as DbAttribute;
}

/** The table of a model. */
export function tableOf(strapi: Core.Strapi, uid: string): string {
  return strapi.db.metadata.get(uid).tableName;
}

/** The column of a scalar attribute. Strapi snake-cases and shortens names. */
export function columnOf(strapi: Core.Strapi, uid: string, attribute: string): string {
  return attributeOf(strapi, uid, attribute).columnName ?? attribute;
}

export function linkTableOf(strapi: Core.Strapi, uid: string, attribute: string): LinkTable {
  const { joinTable, target } = attributeOf(strapi, uid, attribute);
  if (!joinTable || !target)
    throw new Error(`${uid}.${attribute} is not a relation with a join table`);
  return {
    attribute,
    table: joinTable.name,
    source: joinTable.joinColumn.name,
    target: joinTable.inverseJoinColumn.name,
    ...(joinTable.orderColumnName && { order: joinTable.orderColumnName }),
    targetUid: target,
  };
}

/** A query on `table` in the transaction, in the configured schema. */
export function rowsOf(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  table: string
): Knex.QueryBuilder<Record<string, unknown>, Record<string, unknown>[]> {
  return strapi.db.getConnection(table).transacting(trx);
}

/** Replaces all links of one relation of a row, in the given order. */
export async function replaceLinks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  link: LinkTable,
  sourceId: number,
  targets: readonly number[]
): Promise<void> {
  await rowsOf(strapi, trx, link.table)
    .where({ [link.source]: sourceId })
    .delete();
  if (targets.length === 0) return;
  await rowsOf(strapi, trx, link.table).insert(
    targets.map((target, index) => ({
      [link.source]: sourceId,
      [link.target]: target,
      ...(link.order && { [link.order]: index + 1 }),
    }))
  );
}

/** The join table of a polymorphic relation, such as from files to the rows that use them. */
export function morphTableOf(strapi: Core.Strapi, uid: string, attribute: string) {
  const { joinTable } = attributeOf(strapi, uid, attribute);
  if (!joinTable?.morphColumn) throw new Error(`${uid}.${attribute} is not a polymorphic relation`);
  const { idColumn, typeColumn } = joinTable.morphColumn;
  return { table: joinTable.name, relatedId: idColumn.name, relatedType: typeColumn.name };
}

/** Rows that one statement deletes at most. */
const FORGOTTEN_AT_ONCE = 20_000;

/** Forgets the marks of days before `day` in a table of (`day`, `mark`), some at a time. True: there are more. */
export async function forgetMarks(
  strapi: Core.Strapi,
  trx: Knex.Transaction,
  uid: string,
  day: string
): Promise<boolean> {
  const rows = () => rowsOf(strapi, trx, tableOf(strapi, uid));
  const old = rows().where('day', '<', day).select('day', 'mark').limit(FORGOTTEN_AT_ONCE);
  const count = await rows()
    .whereIn(['day', 'mark'] as never, old as never)
    .delete();
  return Number(count) === FORGOTTEN_AT_ONCE;
}
