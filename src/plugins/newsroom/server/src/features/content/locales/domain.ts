import { isRecord } from '../../../kernel/records';

/** One row of a document: a draft or a published version in one locale. */
export interface Version {
  id: number;
  locale: string | null;
  isPublished: boolean;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** A relation item as sent by a client; Strapi accepts many shapes. */
type Connectable = string | number | Record<string, unknown>;

const listOf = (value: unknown): Connectable[] =>
  Array.isArray(value) ? (value as Connectable[]) : value ? [value as Connectable] : [];

/** True if a relation was not changed: absent, or the empty instructions of an admin form. */
export function isUntouched(given: unknown): boolean {
  if (given === undefined) return true;
  if (!isRecord(given)) return false;
  const instructions = ['connect', 'disconnect', 'set'].filter((key) => given[key] !== undefined);
  if (instructions.length === 0) return Object.keys(given).length === 0;
  return (
    !('set' in given && given['set'] !== undefined) &&
    instructions.every((key) => listOf(given[key]).length === 0)
  );
}

const documentIdOf = (item: Connectable): unknown =>
  isRecord(item) ? item['documentId'] : typeof item === 'string' ? item : undefined;

/**
 * The initial links of a new locale: those of its siblings, plus and minus what the client connects and disconnects.
 * Explicit values (`set`, a list, a single document) and targets of to-one relations are kept as given.
 */
export function startingLinks(
  given: unknown,
  shared: readonly string[],
  isToMany: boolean
): unknown {
  if (isUntouched(given)) return { set: shared.map((documentId) => ({ documentId })) };
  if (
    !isRecord(given) ||
    given['set'] !== undefined ||
    !('connect' in given || 'disconnect' in given)
  ) {
    return given;
  }
  const connect = listOf(given['connect']);
  if (!isToMany && connect.length > 0) return given;
  const gone = new Set([...connect, ...listOf(given['disconnect'])].map(documentIdOf));
  const kept = shared.filter((documentId) => !gone.has(documentId));
  return { connect: [...kept.map((documentId) => ({ documentId })), ...connect] };
}

/** The initial value of a switch: the siblings' value, unless the client sent a non-default one. */
export function startingSwitch(given: unknown, defaultValue: unknown, shared: unknown): unknown {
  const isChosen = given !== undefined && given !== null && given !== (defaultValue ?? null);
  return isChosen ? given : shared;
}

/** The version from which a new locale copies links and switches: published before drafts, newest first. */
export function findModel(versions: readonly Version[]): Version | undefined {
  return [...versions].sort(
    (a, b) => Number(b.isPublished) - Number(a.isPublished) || b.updatedAt - a.updatedAt
  )[0];
}

/** Of several locales published by one call, the one edited last: its links are copied to all. */
export function lastEdited(
  published: readonly Version[],
  versions: readonly Version[]
): Version | undefined {
  const editedAt = (version: Version) =>
    versions.find((other) => !other.isPublished && other.locale === version.locale)?.updatedAt ??
    version.updatedAt;
  return [...published].sort((a, b) => editedAt(b) - editedAt(a))[0];
}

/** Row ids of the documents in another locale; undefined for those without a row there. */
export function mapLinks(
  documentIds: readonly string[],
  locale: string | null,
  rowOf: (documentId: string, locale: string | null) => number | undefined
): (number | undefined)[] {
  return documentIds.map((documentId) => rowOf(documentId, locale));
}

export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
