/** How many comments articles have, by documentId. */
export type Counts = ReadonlyMap<string, number>;

/** The numbers in an answer that was made outside: those that can be a number of comments, of articles that were asked for. */
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

/** Comments of several places together. */
export function sumOf(parts: readonly Counts[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) {
    for (const [documentId, count] of part) {
      sums.set(documentId, (sums.get(documentId) ?? 0) + count);
    }
  }
  return sums;
}
