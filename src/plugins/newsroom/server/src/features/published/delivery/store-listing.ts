import type { Position } from './domain';

/** How readers name a term or a list: by slug, by a slug of the past, or by documentId. */
export interface TermName {
  uid: string;
  /** Empty for types that have none. */
  locale: string;
  name: string;
}

/** A documentId; or a name, which is taken for a slug and looked up while the list is read. */
export type TermFilter = string | TermName;

/** Which articles a list holds. */
export interface Listing {
  /** An article is taken in the first of these locales that has it. */
  locales: readonly [string, ...string[]];
  /** All of them apply; the walk is along the first, so it had better be the rarest. */
  terms: readonly TermFilter[];
  documentIds?: readonly string[];
  from?: number;
  to?: number;
  after?: Position;
  limit: number;
}

/** Articles of one locale, leaving those out that an earlier locale has. */
export function listingSql(
  { pages, listings, entries }: Record<'pages' | 'listings' | 'entries', string>,
  listing: Listing,
  locale: string,
  earlier: readonly string[]
): { sql: string; values: unknown[] } {
  const values: unknown[] = [];
  const { terms, documentIds, from, to, after, limit } = listing;
  const [first, ...others] = terms;
  // The alias of the row that is walked in the order of dates: a listing of the term, or the page itself.
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
