/** Number of comments by documentId. */
export type Counts = ReadonlyMap<string, number>;

/** Validates the result of the option comments.count: keeps positive integers for requested articles. */
export function countsIn(answered: unknown, documentIds: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const documentId of documentIds) {
    const count =
      answered instanceof Map
        ? (answered.get(documentId) as unknown)
        : (answered as Record<string, unknown> | null | undefined)?.[documentId];
    if (typeof count === 'number' && Number.isSafeInteger(count) && count > 0) {
      counts.set(documentId, count);
    }
  }
  return counts;
}

/** Sums counts of several sources. */
export function sumOf(parts: readonly Counts[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) {
    for (const [documentId, count] of part) {
      sums.set(documentId, (sums.get(documentId) ?? 0) + count);
    }
  }
  return sums;
}
