/** Formats `{ filters: { a: ['x'] } }` as `?filters[a][0]=x`, as Strapi's clients do. */
export function toQueryString(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => pairsOf(name, value));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function pairsOf(name: string, value: unknown): string[] {
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) =>
      pairsOf(`${name}[${encodeURIComponent(key)}]`, child)
    );
  }
  return [`${name}=${encodeURIComponent(String(value))}`];
}
