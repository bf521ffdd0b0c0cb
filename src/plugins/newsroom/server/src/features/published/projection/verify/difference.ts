/** A difference between content and the published side. */
export interface Difference {
  /**
   * `missing`, `surplus` or `different` for pages and entries, `dependencies`, `slug`, `trigger`, `waiting`, or the name
   * of a derived table.
   */
  kind: string;
  /** Type, document and locale, or the table without a trigger. */
  what: string;
}
