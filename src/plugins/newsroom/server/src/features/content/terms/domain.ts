/** One row of a term, as far as following is concerned. */
export interface TermVersion {
  id: number;
  documentId: string;
  locale: string;
  /** Null: words of its own. A locale: untranslated, follows that locale. */
  followsLocale: string | null;
}

/** True when people wrote this version, false for one that only follows another locale. */
const hasOwnWords = (version: TermVersion): boolean => version.followsLocale === null;

/**
 * The version that untranslated ones follow: the default locale's if it has words of its own, else the oldest that has.
 * Undefined for a document that nobody ever wrote, which only a broken import can leave.
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

/** True when `data` brings other words than the row has: only then has somebody translated it. */
export function changesWords(
  row: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>,
  wordAttributes: readonly string[]
): boolean {
  return wordAttributes.some(
    (name) => data[name] !== undefined && (data[name] ?? '') !== (row[name] ?? '')
  );
}

/** True when the way up from a category, by documentId, comes round to a place where it was before. */
export function hasLoop(start: string, parentOf: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>([start]);
  for (let next = parentOf.get(start); next !== undefined; next = parentOf.get(next)) {
    if (seen.has(next)) return true;
    seen.add(next);
  }
  return false;
}
