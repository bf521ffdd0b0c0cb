/** One thing in which the published side does not say what content says. */
export interface Difference {
  /**
   * `missing`, `surplus` or `different` for pages and entries, `dependencies`, `slug`, `trigger`, `waiting`, or the name
   * of a derived table.
   */
  kind: string;
  /** Type, document and locale, or the table that lacks its trigger. */
  what: string;
}
