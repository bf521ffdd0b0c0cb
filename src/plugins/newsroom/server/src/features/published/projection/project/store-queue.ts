import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { newsroomTypes } from '../../../../kernel/strapi/models';
import { inChunks } from '../../../../kernel/db/sql';
import { rowsOf, tableOf } from '../../../../kernel/db/tables';
import { declaredDerivedTables } from '../../../../kernel/strapi/derived-tables';
import { DEPENDENCIES, QUEUE, ENTRIES, PAGES } from '../model/tables';
import type { EntryUid, Owner } from '../model/types';
import { ARTICLE, DERIVED, ENTRY_UIDS } from '../model/types';
import { componentsOf } from '../model/watched-tables';

/** A document waiting to be rebuilt; without a locale, in all locales. */
export interface QueuedDocument {
  id: number;
  uid: string;
  documentId: string;
  locale: string | null;
  failures: number;
}

export interface DocumentRef {
  uid: string;
  documentId: string;
  locale: string | null;
}

/** A table that links components to the rows that contain them. */
interface ComponentPlaces {
  ownerUid: string;
  table: string;
}

/** SQL of the work queue. */
export function createWorkQueue(strapi: Core.Strapi) {
  const queue = (trx: Knex.Transaction) => rowsOf(strapi, trx, tableOf(strapi, QUEUE));
  const queueTable = () => tableOf(strapi, QUEUE);
  const qualified = (table: string) => {
    const schema = strapi.db.getSchemaName();
    return schema ? `${schema}.${table}` : table;
  };

  const insertSelected = async (trx: Knex.Transaction, select: Knex.QueryBuilder) => {
    const { sql, bindings } = select.toSQL().toNative();
    await trx.raw(
      `insert into ?? (uid, document_id, locale, is_direct, failures, not_before) ${withQuestionMarks(sql)}`,
      [qualified(queueTable()), ...bindings]
    );
  };

  return {
    /** Adds documents. Direct changes of editors are processed first. */
    async enqueue(trx: Knex.Transaction, owners: readonly DocumentRef[], isDirect: boolean) {
      for (const chunk of inChunks(owners, 80)) {
        await queue(trx).insert(
          chunk.map(({ uid, documentId, locale }) => ({
            uid,
            document_id: documentId,
            locale,
            is_direct: isDirect,
            failures: 0,
            not_before: 0,
          }))
        );
      }
    },

    /** Adds every page and entry that depends on one of the keys. */
    async enqueueDependents(trx: Knex.Transaction, keys: readonly string[]) {
      for (const chunk of inChunks(keys)) {
        const select = rowsOf(strapi, trx, tableOf(strapi, DEPENDENCIES))
          .distinct('uid', 'document_id', 'locale', trx.raw('false'), trx.raw('0'), trx.raw('0'))
          .whereIn('key', chunk);
        await insertSelected(trx, select);
      }
    },

    /** Adds everything: all published content, and stored rows of documents that are no longer published. */
    async enqueueEverything(trx: Knex.Transaction) {
      await queue(trx).delete();
      const constants = [trx.raw('false'), trx.raw('0'), trx.raw('0')];
      const select = (table: string, uid: string) =>
        rowsOf(strapi, trx, table).distinct(
          trx.raw('?', [uid]),
          'document_id',
          trx.raw('null'),
          ...constants
        );
      await insertSelected(
        trx,
        select(tableOf(strapi, ARTICLE), ARTICLE)
          .whereNotNull('published_at')
          .whereNotNull('document_id')
          .union([
            select(tableOf(strapi, PAGES), ARTICLE),
            ...declaredDerivedTables(strapi).map(({ table }) =>
              select(tableOf(strapi, table.uid), ARTICLE)
            ),
          ])
      );
      for (const uid of ENTRY_UIDS) {
        await insertSelected(
          trx,
          select(tableOf(strapi, uid), uid)
            .whereNotNull('document_id')
            .union([select(tableOf(strapi, ENTRIES), uid).where({ uid })])
        );
      }
    },

    /** Adds all rows of another version. */
    async enqueueOtherVersions(trx: Knex.Transaction, version: number) {
      const constants = [trx.raw('false'), trx.raw('0'), trx.raw('0')];
      await insertSelected(
        trx,
        rowsOf(strapi, trx, tableOf(strapi, PAGES))
          .distinct(trx.raw('?', [ARTICLE]), 'document_id', trx.raw('null'), ...constants)
          .whereNot('version', version)
      );
      await insertSelected(
        trx,
        rowsOf(strapi, trx, tableOf(strapi, ENTRIES))
          .distinct('uid', 'document_id', trx.raw('null'), ...constants)
          .whereNot('version', version)
      );
    },

    /** Adds articles whose pages are right, and whose derived rows are in another form. */
    async enqueueOtherDerivedForms(trx: Knex.Transaction, version: number, form: string) {
      const constants = [trx.raw('false'), trx.raw('0'), trx.raw('0')];
      await insertSelected(
        trx,
        rowsOf(strapi, trx, tableOf(strapi, PAGES))
          .distinct(trx.raw('?', [DERIVED]), 'document_id', trx.raw('null'), ...constants)
          .where({ version })
          .whereRaw("coalesce(derived_form, '') <> ?", [form])
      );
    },

    /** The next documents to rebuild, at most `limit`. */
    async next(trx: Knex.Transaction, limit: number, now: number): Promise<QueuedDocument[]> {
      const rows = await queue(trx)
        .where('not_before', '<=', now)
        .orderBy([{ column: 'is_direct', order: 'desc' }, { column: 'id' }])
        .limit(limit);
      return rows.map((row) => ({
        id: Number(row['id']),
        uid: String(row['uid']),
        documentId: String(row['document_id']),
        locale: row['locale'] as string | null,
        failures: Number(row['failures']),
      }));
    },

    /** Removes rebuilt documents from the queue, in one locale or all. */
    async remove(
      trx: Knex.Transaction,
      uid: string,
      documentIds: readonly string[],
      locale: string | null
    ) {
      for (const chunk of inChunks(documentIds)) {
        // Whoever makes an article in all locales makes its derived rows, too.
        const uids = uid === ARTICLE && locale === null ? [ARTICLE, DERIVED] : [uid];
        const query = queue(trx).whereIn('uid', uids).whereIn('document_id', chunk);
        await (locale === null ? query : query.where({ locale })).delete();
      }
    },

    /** Queues a failed document for a later retry. */
    async postpone(trx: Knex.Transaction, owner: DocumentRef, failures: number, notBefore: number) {
      const row = { uid: owner.uid, document_id: owner.documentId, locale: owner.locale };
      await queue(trx).insert({ ...row, is_direct: false, failures, not_before: notBefore });
    },

    /** Number of queued documents, and of those whose last attempt failed. */
    async backlog(): Promise<{ waiting: number; failing: number }> {
      const raw = (sql: string) => strapi.db.connection.raw(sql);
      const [row] = await strapi.db
        .getConnection(queueTable())
        .select<{ waiting: number | string; failing: number | string | null }[]>(
          raw('count(*) as waiting'),
          raw('sum(case when failures > 0 then 1 else 0 end) as failing')
        );
      return { waiting: Number(row?.waiting ?? 0), failing: Number(row?.failing ?? 0) };
    },

    async hasNext(now: number, trx?: Knex.Transaction): Promise<boolean> {
      const rows = trx ? queue(trx) : strapi.db.getConnection(queueTable());
      const found = (await rows.where('not_before', '<=', now).limit(1)) as unknown[];
      return found.length > 0;
    },

    /** documentIds of published articles by row id; ids of drafts are ignored. */
    async documentsOfArticles(trx: Knex.Transaction, ids: readonly number[]): Promise<string[]> {
      const found = new Set<string>();
      for (const chunk of inChunks(ids)) {
        const rows = await rowsOf(strapi, trx, tableOf(strapi, ARTICLE))
          .select('document_id')
          .whereIn('id', chunk)
          .whereNotNull('published_at');
        for (const row of rows) found.add(String(row['document_id']));
      }
      return [...found];
    },

    /** Documents of other types by row id. */
    async ownersOfEntries(
      trx: Knex.Transaction,
      uid: EntryUid,
      ids: readonly number[]
    ): Promise<(Owner & { id: number })[]> {
      const owners: (Owner & { id: number })[] = [];
      for (const chunk of inChunks(ids)) {
        const rows = await rowsOf(strapi, trx, tableOf(strapi, uid))
          .select('id', 'document_id', 'locale')
          .whereIn('id', chunk);
        for (const row of rows) {
          const locale = (row['locale'] ?? '') as string;
          owners.push({
            uid,
            id: Number(row['id']),
            documentId: String(row['document_id']),
            locale,
          });
        }
      }
      return owners;
    },

    /** Rows (of content types or other components) that contain the components. */
    async ownersOfComponents(
      trx: Knex.Transaction,
      componentUid: string,
      ids: readonly number[]
    ): Promise<{ uid: string; id: number }[]> {
      const owners: { uid: string; id: number }[] = [];
      for (const { ownerUid, table } of placesOfComponents(strapi)) {
        for (const chunk of inChunks(ids)) {
          const rows = await rowsOf(strapi, trx, table)
            .distinct('entity_id')
            .where({ component_type: componentUid })
            .whereIn('cmp_id', chunk);
          owners.push(...rows.map((row) => ({ uid: ownerUid, id: Number(row['entity_id']) })));
        }
      }
      return owners;
    },
  };
}

/** Turns the `$n` placeholders of `toNative` on PostgreSQL into the `?` that `raw` expects. */
const withQuestionMarks = (sql: string): string => sql.replace(/\$\d+/g, '?');

/** Tables that link components to rows, with the type of those rows. */
export function placesOfComponents(strapi: Core.Strapi): ComponentPlaces[] {
  return [...newsroomTypes(strapi), ...componentsOf(strapi)].flatMap((ownerUid) => {
    const attributes = Object.values(strapi.db.metadata.get(ownerUid).attributes) as {
      joinTable?: { name: string; pivotColumns?: string[] };
    }[];
    const tables = attributes.flatMap(({ joinTable }) =>
      joinTable?.pivotColumns?.includes('cmp_id') ? [joinTable.name] : []
    );
    return [...new Set(tables)].map((table) => ({ ownerUid, table }));
  });
}
