import DataLoader from 'dataloader';
import type { Dialect } from '../../../kernel/db/sql';
import { ARTICLE } from '../projection';
import { relatedOfPage } from './store-related';

/** A page as it is stored, with the cards before and after it. */
export interface PageRow {
  documentId: string;
  locale: string;
  page: string;
  picked: string;
  relatedTerms: string;
  writtenAt: number;
  previous: string | null;
  next: string | null;
  /** Cards of related articles, as the elements of a JSON array; undefined where they are asked for by themselves. */
  related?: string;
}

/** Where a page is found. */
interface Address {
  locale: string;
  slug: string;
}

type Row = Record<string, unknown>;

/**
 * So many pages at most are one question. To ask costs both sides nearly half as much as a page; but one process of the
 * database answers it, while others might have nothing to do.
 */
const MAX_PAGES_PER_STATEMENT = 3;

const textOrNull = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** SQL of whole pages. */
export function createPageStatements(
  { pages, listings, slugs }: Record<'pages' | 'listings' | 'slugs', string>,
  dialect: Dialect,
  read: (sql: string, values: unknown[]) => Promise<Row[]>
) {
  /** The card beside an article in its category, towards newer or older ones. */
  const neighbour = (compare: '>' | '<', order: 'asc' | 'desc') =>
    `(select q.card from ${listings} l
      join ${pages} q on q.document_id = l.document_id and q.locale = l.locale
      where l.term = p.category and l.locale = p.locale
        and (l.date_published, l.document_id) ${compare} (p.date_published, p.document_id)
      order by l.date_published ${order}, l.document_id ${order} limit 1)`;
  // SQLite cannot look along each term of a row within one statement, and needs no saving of round trips.
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
          select * from ${pages} q where q.locale = a.locale and q.slug = a.slug limit 1) p`,
      asked.flatMap(({ locale, slug }) => [locale, slug])
    );
    const found = new Map(rows.map((row) => [Number(row['nth']), toPageRow(row)]));
    return asked.map((_, at) => found.get(at));
  }

  const together = new DataLoader<Address, PageRow | undefined>(manyBySlug, {
    cache: false,
    maxBatchSize: MAX_PAGES_PER_STATEMENT,
    // After what came in by now is read.
    batchScheduleFn: (ask) => setImmediate(ask),
  });

  return {
    /** Pages that are asked for at the same moment are one question, where a question is a way to go. */
    pageBySlug: (locale: string, slug: string): Promise<PageRow | undefined> =>
      isOneStatement ? together.load({ locale, slug }) : oneBySlug({ locale, slug }),

    /**
     * The page that any name of an article leads to: a slug of now, its documentId, a slug of the past. Locales stand in
     * for one another, the best first. What the best one says itself comes first; an article is taken in the best locale
     * that it is published in. One statement, so that nothing is renamed between one look and the next.
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
