/** Parameters of one `load`, as passed by Strapi's GraphQL. */
export interface LoadQuery {
  limit?: number;
  offset?: number;
  count?: boolean;
  [parameter: string]: unknown;
}

/** To-one relations of the database layer, where components and media are relations too. */
const TO_ONE = new Set(['oneToOne', 'manyToOne', 'morphOne']);
const TO_MANY = new Set(['oneToMany', 'manyToMany', 'morphMany']);

/** How loads of many parents can be combined; undefined if they cannot. */
export function isBatchable(
  attribute: { relation?: string } | undefined,
  query: LoadQuery | undefined
): 'to-one' | 'to-many' | 'sections' | undefined {
  const relation = attribute?.relation ?? '';
  const { limit, offset = 0, count } = query ?? {};
  if (count || limit === 0 || (limit !== undefined && limit < 0)) return undefined;
  if (TO_ONE.has(relation)) return offset === 0 ? 'to-one' : undefined;
  if (TO_MANY.has(relation)) return 'to-many';
  // A dynamic zone. Pagination would apply to each of its component types separately.
  return relation === 'morphToMany' && limit === undefined && offset === 0 ? 'sections' : undefined;
}

/** The query for all parents, with one common limit or none: pages are cut per parent afterwards. */
export function batchedQuery(query: LoadQuery | undefined, mostRows: number | undefined): unknown {
  if (!query) return true;
  const { limit: _limit, offset: _offset, ...rest } = query;
  return mostRows === undefined ? rest : { ...rest, limit: mostRows };
}

/**
 * Cuts each parent's page out of its rows. Undefined if there are more rows than `mostRows`, because then the result
 * was truncated and rows of any parent may be missing.
 */
export function sharesOf<Id>(
  found: ReadonlyMap<Id, unknown>,
  query: LoadQuery | undefined,
  mostRows: number | undefined
): ReadonlyMap<Id, unknown> | undefined {
  if (mostRows === undefined) return found;
  let total = 0;
  const shares = new Map<Id, unknown>();
  const { limit = Infinity, offset = 0 } = query ?? {};
  for (const [id, rows] of found) {
    if (Array.isArray(rows)) total += rows.length;
    shares.set(id, Array.isArray(rows) ? rows.slice(offset, offset + limit) : rows);
  }
  return total > mostRows ? undefined : shares;
}

/** Equal keys for equal queries; undefined if the query has non-plain values, such as raw SQL. */
export function keyOfQuery(query: LoadQuery | undefined): string | undefined {
  let isPlain = true;
  const key = JSON.stringify(query, function replace(this: Record<string, unknown>, name, value) {
    // The original value, because JSON has already converted a Date to a string.
    const original = this[name];
    if (original instanceof Date) return { $date: original.getTime() };
    if (typeof original === 'object' && original !== null && !Array.isArray(original)) {
      const prototype: unknown = Object.getPrototypeOf(original);
      if (prototype !== Object.prototype && prototype !== null) isPlain = false;
    }
    if (typeof original === 'function' || typeof original === 'symbol') isPlain = false;
    return isPlain ? (value as unknown) : undefined;
  });
  return isPlain ? (key ?? 'all') : undefined;
}
