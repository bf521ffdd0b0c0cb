/** The choices above the list of articles, in order. */
export const QUICK_FILTERS = ['all', 'mine', 'draft', 'modified', 'published', 'featured'] as const;

export type QuickFilter = (typeof QUICK_FILTERS)[number];

/** One condition, as Strapi's list has it in its address. */
export type Filter = Record<string, unknown>;

/** The condition of a choice, the one that Strapi's own filters would make; none for all articles. */
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

/** The choice that the list shows now; undefined when the editor has made filters of their own. */
export function chosenFilter(
  filters: readonly Filter[] | undefined,
  userId: number | string
): QuickFilter | undefined {
  if (filters === undefined || filters.length === 0) return 'all';
  const shown = JSON.stringify(filters);
  return QUICK_FILTERS.find((name) => shown === JSON.stringify([filterOf(name, userId)]));
}
