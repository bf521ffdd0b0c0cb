import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { LinkTable } from '../../../kernel/db/tables';
import { columnOf, linkTableOf, replaceLinks, rowsOf, tableOf } from '../../../kernel/db/tables';
import type { Version } from './domain';

/** A row's links through one relation, in order. */
export interface Links {
  /** Ids of the target rows. */
  targets: number[];
  /** documentIds of the target rows. */
  documentIds: string[];
}

const time = (value: unknown): number => new Date(value as string | number | Date).getTime();

/** SQL of shared links and switches. */
export function createSharingStore(strapi: Core.Strapi) {
  const linkTable = (uid: string, name: string): LinkTable => linkTableOf(strapi, uid, name);

  return {
    linkTable,

    /** All rows of a document. */
    async versions(trx: Knex.Transaction, uid: string, documentId: string): Promise<Version[]> {
      const rows = await rowsOf(strapi, trx, tableOf(strapi, uid))
        .where({ document_id: documentId })
        .orderBy('id');
      return rows.map((row) => ({
        id: Number(row['id']),
        locale: (row['locale'] ?? null) as string | null,
        isPublished: row['published_at'] !== null,
        updatedAt: time(row['updated_at']),
      }));
    },

    /** The links of some rows through one relation. */
    async links(
      trx: Knex.Transaction,
      link: LinkTable,
      rowIds: readonly number[]
    ): Promise<Map<number, Links>> {
      const query = rowsOf(strapi, trx, link.table)
        .whereIn(link.source, [...rowIds])
        .select({ source: link.source, target: link.target });
      if (link.order) void query.orderBy(link.order);
      const rows = await query.orderBy('id');
      const targets = [...new Set(rows.map((row) => Number(row['target'])))];
      const documents = await rowsOf(strapi, trx, tableOf(strapi, link.targetUid))
        .whereIn('id', targets)
        .select('id', 'document_id');
      const documentOf = new Map(
        documents.map((row) => [Number(row['id']), String(row['document_id'])])
      );
      const found = new Map<number, Links>(
        rowIds.map((id) => [id, { targets: [], documentIds: [] }])
      );
      for (const row of rows) {
        const documentId = documentOf.get(Number(row['target']));
        const entry = found.get(Number(row['source']));
        if (!entry || !documentId) continue;
        entry.targets.push(Number(row['target']));
        entry.documentIds.push(documentId);
      }
      return found;
    },

    /** Row ids by `"<documentId> <locale>"`. A type without locales has one row per document. */
    async rowIds(
      trx: Knex.Transaction,
      uid: string,
      documentIds: readonly string[]
    ): Promise<Map<string, number>> {
      const rows = await rowsOf(strapi, trx, tableOf(strapi, uid))
        .whereIn('document_id', [...new Set(documentIds)])
        .select('id', 'document_id', 'locale');
      return new Map(
        rows.map((row) => [
          `${String(row['document_id'])} ${(row['locale'] as string | null) ?? ''}`,
          Number(row['id']),
        ])
      );
    },

    replaceLinks: (
      trx: Knex.Transaction,
      link: LinkTable,
      rowId: number,
      targets: readonly number[]
    ) => replaceLinks(strapi, trx, link, rowId, targets),

    /** Raw database values of switches by row id and attribute. */
    async switches(
      trx: Knex.Transaction,
      uid: string,
      rowIds: readonly number[],
      names: readonly string[]
    ): Promise<Map<number, Record<string, unknown>>> {
      const rows = await rowsOf(strapi, trx, tableOf(strapi, uid)).whereIn('id', [...rowIds]);
      return new Map(
        rows.map((row) => [
          Number(row['id']),
          Object.fromEntries(names.map((name) => [name, row[columnOf(strapi, uid, name)] ?? null])),
        ])
      );
    },

    /** Writes raw values. `updated_at` stays, so that the row does not look modified. */
    async writeSwitches(
      trx: Knex.Transaction,
      uid: string,
      rowId: number,
      values: Readonly<Record<string, unknown>>
    ): Promise<void> {
      const columns = Object.entries(values).map(
        ([name, value]) => [columnOf(strapi, uid, name), value] as const
      );
      await rowsOf(strapi, trx, tableOf(strapi, uid))
        .where({ id: rowId })
        .update(Object.fromEntries(columns));
    },
  };
}
