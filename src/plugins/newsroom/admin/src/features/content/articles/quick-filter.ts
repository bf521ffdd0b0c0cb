/** Quick filters above the list of articles, in order. */
export const QUICK_FILTERS = ['all', 'mine', 'draft', 'modified', 'published', 'featured'] as const;

export type QuickFilter = (typeof QUICK_FILTERS)[number];

/** One filter, as in the query string of Strapi's list. */
export type Filter = Record<string, unknown>;

/** The filter that Strapi's own filter popover would create; undefined for all articles. */
export function filterOf(name: QuickFilter, userId: number | string): Filter | undefined {
  switch (name) {
    case 'all':
      return undefined;
    case 'mine':
      return { createdBy: { id: { $eq: String(userId) } } };
    case 'featured':
      return { featured: { $eq: 'true' } };
    case 'draft':
    case 'modified':
    case 'published':
      return { __status: { $eq: name } };
  }
}

/** The active quick filter; undefined if the editor has set other filters. */
export function chosenFilter(
  filters: readonly Filter[] | undefined,
  userId: number | string
): QuickFilter | undefined {
  if (filters === undefined || filters.length === 0) return 'all';
  const shown = JSON.stringify(filters);
  return QUICK_FILTERS.find((name) => shown === JSON.stringify([filterOf(name, userId)]));
}
