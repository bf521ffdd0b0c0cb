/** A row of a term. */
export interface TermVersion {
  id: number;
  documentId: string;
  locale: string;
  /** Null: has its own text. A locale: untranslated, follows that locale. */
  followsLocale: string | null;
}

/** True if this version was written by people; false if it follows another locale. */
const hasOwnWords = (version: TermVersion): boolean => version.followsLocale === null;

/**
 * The version that untranslated ones follow: the default locale's if it has its own text, else the oldest that has.
 * Undefined if no version has its own text, which only a broken import can cause.
 */
export function findSource<T extends TermVersion>(
  versions: readonly T[],
  defaultLocale: string
): T | undefined {
  const own = versions.filter(hasOwnWords).sort((a, b) => a.id - b.id);
  return own.find((version) => version.locale === defaultLocale) ?? own[0];
}

/** Locales in which the document has no row. */
export function missingLocales(
  versions: readonly TermVersion[],
  locales: readonly string[]
): string[] {
  const present = new Set(versions.map((version) => version.locale));
  return locales.filter((locale) => !present.has(locale));
}

/** True if `data` changes a text of the row, which counts as translating it. */
export function changesWords(
  row: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>,
  wordAttributes: readonly string[]
): boolean {
  return wordAttributes.some(
    (name) => data[name] !== undefined && (data[name] ?? '') !== (row[name] ?? '')
  );
}

/** True if following parents from a category (documentId → documentId) leads into a loop. */
export function hasLoop(start: string, parentOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>([start]);
  for (let next = parentOf.get(start); next !== undefined; next = parentOf.get(next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}
