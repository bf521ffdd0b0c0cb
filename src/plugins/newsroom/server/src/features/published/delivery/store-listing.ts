import type { Position } from './domain';

/** A term or list as named in a request: by slug, former slug or documentId. */
export interface TermName {
  uid: string;
  /** Empty for types without locales. */
  locale: string;
  name: string;
}

/** A documentId, or a current slug that the list query resolves in a subquery. */
export type TermFilter = string | TermName;

/** Parameters of a list query. */
export interface Listing {
  /** Each article is shown in the first of these locales in which it is published. */
  locales: readonly [string, ...string[]];
  /** Combined with AND. The index scan follows the first, so the most selective term should come first. */
  terms: readonly TermFilter[];
  documentIds?: readonly string[];
  from?: number;
  to?: number;
  after?: Position;
  limit: number;
}

/** SQL of articles in one locale, without those that an earlier locale has. */
export function listingSql(
  { pages, listings, entries }: Record<'pages' | 'listings' | 'entries', string>,
  listing: Listing,
  locale: string,
  earlier: readonly string[]
): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const { terms, documentIds, from, to, after, limit } = listing;
  const [first, ...others] = terms;
  // Alias of the table whose date index is scanned: listings of the first term, or pages.
  const at = first === undefined ? 'p' : 'l';
  const where: string[] = [];
  const add = (condition: string, ...bound: unknown[]) => {
    where.push(condition);
    values.push(...bound);
  };
  const addTerm = (term: TermFilter, before: string, behind: string) => {
    if (typeof term === 'string') add(`${before} ?${behind}`, term);
    else {
      add(
        `${before} (select e.document_id from ${entries} e
          where e.uid = ? and e.locale = ? and e.slug = ? limit 1)${behind}`,
        term.uid,
        term.locale,
        term.name
      );
    }
  };
  if (first !== undefined) addTerm(first, 'l.term =', '');
  add(`${at}.locale = ?`, locale);
  for (const term of others) {
    addTerm(
      term,
      `exists (select 1 from ${listings} x
        where x.document_id = p.document_id and x.locale = p.locale and x.term =`,
      ')'
    );
  }
  if (documentIds) {
    add(`p.document_id in (${documentIds.map(() => '?').join(', ')})`, ...documentIds);
  }
  if (from !== undefined) add(`${at}.date_published >= ?`, from);
  if (to !== undefined) add(`${at}.date_published < ?`, to);
  if (after) {
    add(`(${at}.date_published, ${at}.document_id) < (?, ?)`, after.date, after.documentId);
  }
  if (earlier.length > 0) {
    add(
      `not exists (select 1 from ${pages} z where z.document_id = p.document_id and z.locale in (${earlier.map(() => '?').join(', ')}))`,
      ...earlier
    );
  }
  const source =
    at === 'l'
      ? `${listings} l join ${pages} p on p.document_id = l.document_id and p.locale = l.locale`
      : `${pages} p`;
  const sql = `select p.document_id, p.locale, p.date_published, p.card from ${source}
    where ${where.join(' and ')}
    order by ${at}.date_published desc, ${at}.document_id desc limit ?`;
  return { sql, values: [...values, limit] };
}
