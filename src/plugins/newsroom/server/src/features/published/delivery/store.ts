import type { Core } from '@strapi/strapi';
import { dialectOf, joinedText, readRows, placeholders } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { CHANGES, ENTRIES, LISTINGS, PAGES, SLUGS } from '../projection';
import type { RelatedTerm, Position } from './domain';
import type { Listing, TermName } from './store-listing';
import { listingSql } from './store-listing';
import { createPageStatements } from './store-page';
import { NEWEST_OF_A_TERM } from './store-related';

export interface CardRow extends Position {
  locale: string;
  card: string;
}

export interface EntryRow {
  documentId: string;
  locale: string;
  slug: string;
  json: string;
  writtenAt: number;
  /** Number of articles listed under it, if requested; otherwise 0. */
  articleCount: number;
}

/** Key of the default locale in Strapi's core store. */
const DEFAULT_LOCALE = 'plugin_i18n_default_locale';

/** Columns are named: a prepared `select *` fails once the table has got another column. */
const entryColumns = (alias: string): string =>
  ['document_id', 'locale', 'slug', 'json', 'written_at']
    .map((column) => `${alias}.${column}`)
    .join(', ');
const CARD_COLUMNS = 'document_id, locale, date_published, card';

type Row = Record<string, unknown>;
type Values = unknown[];

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** SQL of the reader API. Values are bound in the order of their placeholders. */
export function createDeliveryStore(strapi: Core.Strapi) {
  const schema = strapi.db.getSchemaName();
  const table = (uid: string) => `${schema ? `"${schema}".` : ''}"${tableOf(strapi, uid)}"`;
  const [pages, listings, entries, slugs, changes, locales, settings] = [
    table(PAGES),
    table(LISTINGS),
    table(ENTRIES),
    table(SLUGS),
    table(CHANGES),
    table('plugin::i18n.locale'),
    table('strapi::core-store'),
  ];
  const dialect = dialectOf(strapi.db.connection);
  const joined = joinedText(dialect);
  const read = (sql: string, values: Values): Promise<Row[]> => readRows(strapi, sql, values);

  const switchOf = (name: string) =>
    dialect === 'postgres' ? `page::json ->> '${name}'` : `json_extract(page, '$.${name}')`;

  const counted = (locales: readonly string[]) =>
    locales.length === 1 ? 'count(*)' : 'count(distinct document_id)';

  const toEntryRow = (row: Row): EntryRow => ({
    documentId: String(row['document_id']),
    locale: String(row['locale']),
    slug: String(row['slug']),
    json: String(row['json']),
    writtenAt: Number(row['written_at']),
    articleCount: Number(row['article_count'] ?? 0),
  });

  return {
    ...createPageStatements({ pages, listings, slugs }, dialect, read),

    /** Cards of articles that share terms, by weight, as comma-separated JSON. */
    async relatedCards(
      { documentId, locale }: { documentId: string; locale: string },
      relatedTerms: readonly RelatedTerm[],
      without: readonly string[],
      limit: number
    ): Promise<string> {
      const values: Values = [];
      const newest = relatedTerms.map((term) => {
        values.push(term.weight, term.documentId, locale);
        return `select document_id, date_published, weight from (select document_id, date_published, ? as weight from ${listings}
          where term = ? and locale = ?
          order by date_published desc, document_id desc limit ${NEWEST_OF_A_TERM}) t`;
      });
      const left = [documentId, ...without];
      const [row] = await read(
        `select ${joined('card', "','")} as cards from (
          select p.card from (
            select document_id, sum(cast(weight as integer)) as weight, max(date_published) as date_published
            from (${newest.join(' union all ')}) c
            where document_id not in (${placeholders(left)})
            group by document_id
            order by 2 desc, 3 desc, 1 desc limit ?) r
          join ${pages} p on p.document_id = r.document_id and p.locale = ?
          order by r.weight desc, r.date_published desc, r.document_id desc) o`,
        [...values, ...left, limit, locale]
      );
      return textOrNull(row?.['cards']) ?? '';
    },

    /** Cards of a listing, newest first. */
    async cards(listing: Listing): Promise<CardRow[]> {
      const { locales, limit } = listing;
      const parts = locales.map((locale, at) =>
        listingSql({ pages, listings, entries }, listing, locale, locales.slice(0, at))
      );
      const [only] = parts;
      const rows =
        parts.length === 1 && only
          ? await read(only.sql, only.values)
          : await read(
              `select ${CARD_COLUMNS} from (${parts.map(({ sql }) => `select ${CARD_COLUMNS} from (${sql}) t`).join(' union all ')}) u
              order by date_published desc, document_id desc limit ?`,
              [...parts.flatMap(({ values }) => values), limit]
            );
      return rows.map((row) => ({
        documentId: String(row['document_id']),
        locale: String(row['locale']),
        date: Number(row['date_published']),
        card: String(row['card']),
      }));
    },

    /** The locales in which an article is published. */
    async localesOfArticle(documentId: string): Promise<string[]> {
      const rows = await read(`select locale from ${pages} where document_id = ? order by locale`, [
        documentId,
      ]);
      return rows.map((row) => String(row['locale']));
    },

    /** Whether readers may rate and comment an article; undefined if it is not published. */
    async switchesOfArticle(
      documentId: string
    ): Promise<{ allowRating: boolean; allowComments: boolean } | undefined> {
      const rows = await read(
        `select ${switchOf('allowRating')} as rating, ${switchOf('allowComments')} as comments
          from ${pages} where document_id = ?`,
        [documentId]
      );
      if (rows.length === 0) return undefined;
      const isOn = (name: string) =>
        rows.every((row) => [true, 1, 'true'].includes(row[name] as string));
      return { allowRating: isOn('rating'), allowComments: isOn('comments') };
    },

    /** True if a document with this slug or documentId was ever published in one of the locales. */
    async wasPublished(uid: string, locales: readonly string[], name: string): Promise<boolean> {
      const places = placeholders(locales);
      const [row] = await read(
        `select 1 as found from ${slugs} where uid = ? and locale in (${places}) and slug = ?
        union all
        select 1 from ${slugs} where document_id = ? and uid = ? and locale in (${places})
        limit 1`,
        [uid, ...locales, name, name, uid, ...locales]
      );
      return row !== undefined;
    },

    /**
     * Finds entries by current slug, former slug or documentId, in the order of the names, with the number of their
     * articles in `countedIn`. One statement for all names.
     */
    async entriesByName(
      names: readonly TermName[],
      countedIn: readonly string[] = []
    ): Promise<(EntryRow | undefined)[]> {
      const count = `(select ${counted(countedIn)} from ${listings}
        where term = f.document_id and locale in (${placeholders(countedIn)})) as article_count`;
      const rows = await read(
        `with names (nth, uid, locale, name) as (
          values ${names.map((_, at) => `(${at}, ?, ?, ?)`).join(', ')})
        select f.nth, ${entryColumns('f')}${countedIn.length > 0 ? `, ${count}` : ''} from (
          select n.nth, 0 as way, ${entryColumns('e')} from names n
            cross join ${entries} e where e.uid = n.uid and e.locale = n.locale and e.slug = n.name
          union all
          select n.nth, 1, ${entryColumns('e')} from names n
            cross join ${slugs} s cross join ${entries} e
            where s.uid = n.uid and s.locale = n.locale and s.slug = n.name
              and e.document_id = s.document_id and e.locale = n.locale and e.uid = n.uid
              and coalesce(e.slug, '') <> n.name
          union all
          select n.nth, 2, ${entryColumns('e')} from names n
            cross join ${entries} e
            where e.document_id = n.name and e.locale = n.locale and e.uid = n.uid) f
        order by f.way, f.document_id`,
        [...names.flatMap(({ uid, locale, name }) => [uid, locale, name]), ...countedIn]
      );
      return names.map((_, at) => {
        const row = rows.find(({ nth }) => Number(nth) === at);
        return row && toEntryRow(row);
      });
    },

    /** Entries sorted by slug. Those without a slug have no URL and are left out. */
    async entries(uid: string, locale: string, after: string | undefined, limit?: number) {
      const values: Values = [uid, locale];
      if (after !== undefined) values.push(after);
      const rows = await read(
        `select ${entryColumns('e')} from ${entries} e where uid = ? and locale = ? and slug is not null
          ${after === undefined ? '' : 'and slug > ?'}
          order by slug, document_id ${limit === undefined ? '' : 'limit ?'}`,
        limit === undefined ? values : [...values, limit]
      );
      return rows.map(toEntryRow);
    },

    /** All entries of a type, in all locales. */
    async entriesOf(uid: string): Promise<EntryRow[]> {
      const rows = await read(`select ${entryColumns('e')} from ${entries} e where uid = ?`, [uid]);
      return rows.map(toEntryRow);
    },

    /** Number of articles listed under each term in any of the locales. */
    async counts(
      terms: readonly string[],
      locales: readonly string[]
    ): Promise<Map<string, number>> {
      if (terms.length === 0) return new Map();
      const rows = await read(
        `select term, ${counted(locales)} as n from ${listings}
          where term in (${placeholders(terms)}) and locale in (${placeholders(locales)})
          group by term`,
        [...terms, ...locales]
      );
      return new Map(rows.map((row) => [String(row['term']), Number(row['n'])]));
    },

    /**
     * A fingerprint of what all responses depend on: the newest change, and the site's locales, which the change log does
     * not record. If it differs from before, cached data is stale.
     */
    async state(): Promise<string> {
      const [row] = await read(
        `select (select max(id) from ${changes}) as newest,
          (select value from ${settings} where key = ? order by id limit 1) as main,
          (select ${joined("code || '=' || coalesce(name, '')", "','")}
            from (select code, name from ${locales} order by id) l) as locales`,
        [DEFAULT_LOCALE]
      );
      return JSON.stringify([row?.['newest'], row?.['main'], row?.['locales']]);
    },
  };
}

export type DeliveryStore = ReturnType<typeof createDeliveryStore>;
