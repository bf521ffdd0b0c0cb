import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { inChunks, readRows, tableName } from '../../../../kernel/db/sql';
import { tableOf } from '../../../../kernel/db/tables';
import type { List, Site } from '../contract';
import { LISTINGS } from '../model/listings';
import { ENTRIES, PAGES, SLUGS } from '../model/tables';
import type { Change } from './store-changes';
import type { Owner } from '../model/types';
import { LIST, SITE } from '../model/types';

type Row = Record<string, unknown>;

/** An article next to another one in its category, which shows that one's card. */
export interface Neighbour {
  /** documentId of the article it is next to. */
  of: string;
  locale: string;
  documentId: string;
  slug: string;
}

const PLACE = `(${['varchar', 'varchar', 'varchar', 'bigint'].map((type) => `cast(? as ${type})`).join(', ')})`;

const toOwner = (row: Row): Owner => ({
  uid: String(row['uid']),
  documentId: String(row['document_id']),
  locale: String(row['locale']),
});

/** SQL of what URLs are built from: current and former slugs, and the frontend's base URL. */
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
    /** Every slug ever published for the documents and not taken over by another one since. */
    slugs: (documentIds: readonly string[]) => ofDocuments(SLUGS, documentIds),

    /** Current slugs of terms, sources and lists in every locale. */
    entries: (documentIds: readonly string[]) => ofDocuments(ENTRIES, documentIds),

    /** The current neighbours of the places in the changes. */
    async neighbours(changes: readonly Change[]): Promise<Neighbour[]> {
      const [pages, listings] = [PAGES, LISTINGS].map((uid) =>
        tableName(strapi, tableOf(strapi, uid))
      );
      const places = changes.flatMap(({ documentId, locale, places: all }) =>
        all.map(({ category, date }) => [documentId, locale, category, date])
      );
      const found: Neighbour[] = [];
      for (const chunk of inChunks(places, 100)) {
        const near = (compare: '<' | '>', order: 'asc' | 'desc') =>
          `select l.document_id from ${listings} l
            where l.term = p.category and l.locale = p.locale
              and (l.date_published, l.document_id) ${compare} (p.date, p.id)
            order by l.date_published ${order}, l.document_id ${order} limit 1`;
        const rows = await readRows(
          strapi,
          `with p (id, locale, category, date) as (values ${chunk.map(() => PLACE).join(', ')})
            select p.id as beside, q.document_id, q.locale, q.slug from p join ${pages} q
              on q.locale = p.locale
              and q.document_id in ((${near('<', 'desc')}), (${near('>', 'asc')}))`,
          chunk.flat()
        );
        found.push(
          ...rows.map((row) => ({
            of: String(row['beside']),
            locale: String(row['locale']),
            documentId: String(row['document_id']),
            slug: String(row['slug']),
          }))
        );
      }
      return found;
    },

    /** Keys of lists with the documentIds of their articles. */
    async lists(): Promise<{ key: string; articles: string[] }[]> {
      const found = await rows(ENTRIES).select('json').where({ uid: LIST }).orderBy('id');
      return found.flatMap((row) => {
        const { key, articles } = JSON.parse(String(row['json'])) as List;
        return key === null ? [] : [{ key, articles }];
      });
    },

    /** The frontend's base URL from the site, which is the same in every locale. */
    async frontend(): Promise<string | null> {
      const found = await rows(ENTRIES).select('json').where({ uid: SITE }).orderBy('id');
      const urls = found.map((row) => (JSON.parse(String(row['json'])) as Site).frontendUrl);
      return urls.find((url) => url !== null) ?? null;
    },
  };
}
