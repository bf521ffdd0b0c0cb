import DataLoader from 'dataloader';
import type { Dialect } from '../../../kernel/db/sql';
import { ARTICLE } from '../projection';
import { relatedOfPage } from './store-related';

/** A stored page with the cards of its neighbours. */
export interface PageRow {
  documentId: string;
  locale: string;
  page: string;
  picked: string;
  relatedTerms: string;
  writtenAt: number;
  previous: string | null;
  next: string | null;
  /** Cards of related articles as comma-separated JSON; undefined if they need a separate query (SQLite). */
  related?: string;
}

/** Lookup key of a page. */
interface Address {
  locale: string;
  slug: string;
}

type Row = Record<string, unknown>;

/**
 * Maximum number of pages per query. A round trip costs nearly half as much as a page, but larger batches would be
 * answered by one PostgreSQL process while others are idle.
 */
const MAX_PAGES_PER_STATEMENT = 3;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** SQL of whole pages. */
export function createPageStatements(
  { pages, listings, slugs }: Record<'pages' | 'listings' | 'slugs', string>,
  dialect: Dialect,
  read: (sql: string, values: unknown[]) => Promise<Row[]>
) {
  /** SQL of the next newer or older card in the page's category. */
  const neighbour = (compare: '>' | '<', order: 'asc' | 'desc') =>
    `(select q.card from ${listings} l
      join ${pages} q on q.document_id = l.document_id and q.locale = l.locale
      where l.term = p.category and l.locale = p.locale
        and (l.date_published, l.document_id) ${compare} (p.date_published, p.document_id)
      order by l.date_published ${order}, l.document_id ${order} limit 1)`;
  // SQLite has no lateral joins, and its queries have no round trips to save.
  const isOneStatement = dialect === 'postgres';
  const related = isOneStatement ? `, ${relatedOfPage({ pages, listings })} as related` : '';
  const columns = `p.document_id, p.locale, p.page, p.picked, p.kin, p.written_at,
      ${neighbour('<', 'desc')} as previous, ${neighbour('>', 'asc')} as next${related}`;

  const toPageRow = (row: Row): PageRow => ({
    documentId: String(row['document_id']),
    locale: String(row['locale']),
    page: String(row['page']),
    picked: textOrNull(row['picked']) ?? '[]',
    relatedTerms: textOrNull(row['kin']) ?? '',
    writtenAt: Number(row['written_at']),
    previous: textOrNull(row['previous']),
    next: textOrNull(row['next']),
    ...(isOneStatement && { related: textOrNull(row['related']) ?? '' }),
  });

  async function oneBySlug({ locale, slug }: Address): Promise<PageRow | undefined> {
    const sql = `select ${columns} from ${pages} p where p.locale = ? and p.slug = ? limit 1`;
    const [row] = await read(sql, [locale, slug]);
    return row && toPageRow(row);
  }

  async function manyBySlug(asked: readonly Address[]): Promise<(PageRow | undefined)[]> {
    const [only] = asked;
    if (only && asked.length === 1) return [await oneBySlug(only)];
    const rows = await read(
      `select a.nth, ${columns}
        from (values ${asked.map((_, at) => `(${at}, ?, ?)`).join(', ')}) a (nth, locale, slug)
        cross join lateral (
          select document_id, locale, slug, page, picked, kin, category, date_published, written_at
          from ${pages} q where q.locale = a.locale and q.slug = a.slug limit 1) p`,
      asked.flatMap(({ locale, slug }) => [locale, slug])
    );
    const found = new Map(rows.map((row) => [Number(row['nth']), toPageRow(row)]));
    return asked.map((_, at) => found.get(at));
  }

  const together = new DataLoader<Address, PageRow | undefined>(manyBySlug, {
    cache: false,
    maxBatchSize: MAX_PAGES_PER_STATEMENT,
    // setImmediate: after all requests that have already arrived were read.
    batchScheduleFn: (ask) => setImmediate(ask),
  });

  return {
    /** Pages requested in the same tick share one query on PostgreSQL, which saves round trips. */
    pageBySlug: (locale: string, slug: string): Promise<PageRow | undefined> =>
      isOneStatement ? together.load({ locale, slug }) : oneBySlug({ locale, slug }),

    /**
     * Finds the page by any name of an article: current slug, documentId or former slug, in this order of precedence.
     * `locales` are the requested one and its fallbacks; a match in the requested locale wins, and the article is shown in
     * the first locale in which it is published. One statement, so that a rename cannot happen between two lookups.
     */
    async pageByName(
      locales: readonly string[],
      name: string
    ): Promise<(PageRow & { slug: string }) | undefined> {
      const [row] = await read(
        `with places (locale, nth) as (values ${locales.map((_, at) => `(?, ${at})`).join(', ')})
        select ${columns}, p.slug from (
          select q.document_id, q.locale from (
            select p.document_id, o.nth, 0 as way from places o
              join ${pages} p on p.locale = o.locale and p.slug = ?
            union all
            select p.document_id, o.nth, 1 from places o
              join ${pages} p on p.document_id = ? and p.locale = o.locale
            union all
            select s.document_id, o.nth, 2 from places o
              join ${slugs} s on s.uid = ? and s.locale = o.locale and s.slug = ?) n
          cross join places o
          join ${pages} q on q.document_id = n.document_id and q.locale = o.locale
          order by case when n.nth = 0 and o.nth = 0 then 0 else 1 end, n.way, n.nth, o.nth
          limit 1) best
        join ${pages} p on p.document_id = best.document_id and p.locale = best.locale`,
        [...locales, name, name, ARTICLE, name]
      );
      return row && { ...toPageRow(row), slug: String(row['slug']) };
    },
  };
}
