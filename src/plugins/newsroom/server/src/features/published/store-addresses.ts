import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { tableOf } from '../../kernel/tables';
import type { Site } from './contract';
import { ENTRIES, SLUGS } from './models';
import { inChunks } from './store';
import type { Owner } from './types';
import { SITE } from './types';

type Row = Record<string, unknown>;

const toOwner = (row: Row): Owner => ({
  uid: String(row['uid']),
  documentId: String(row['document_id']),
  locale: String(row['locale']),
});

/** SQL of what addresses are made from: slugs of now and of before, and where the frontend is. */
export function createAddressBook(strapi: Core.Strapi) {
  const rows = (model: string) =>
    strapi.db.getConnection(tableOf(strapi, model)) as Knex.QueryBuilder<Row, Row[]>;

  const ofDocuments = async (model: string, documentIds: readonly string[]) => {
    const found: (Owner & { slug: string })[] = [];
    for (const chunk of inChunks(documentIds)) {
      const some = await rows(model)
        .select('uid', 'document_id', 'locale', 'slug')
        .whereIn('document_id', chunk)
        .whereNotNull('slug')
        .orderBy('id');
      found.push(...some.map((row) => ({ ...toOwner(row), slug: String(row['slug']) })));
    }
    return found;
  };

  return {
    /** Every slug by which the documents were ever published and that has not gone to another one since. */
    slugs: (documentIds: readonly string[]) => ofDocuments(SLUGS, documentIds),

    /** Slugs of terms, sources and lists in every locale. */
    entries: (documentIds: readonly string[]) => ofDocuments(ENTRIES, documentIds),

    /** Where the frontend is, as the site says it; it says the same in every locale. */
    async frontend(): Promise<string | null> {
      const found = await rows(ENTRIES).select('json').where({ uid: SITE }).orderBy('id');
      const urls = found.map((row) => (JSON.parse(String(row['json'])) as Site).frontendUrl);
      return urls.find((url) => url !== null) ?? null;
    },
  };
}
