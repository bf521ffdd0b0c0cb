import { isRecord } from '../../../kernel/records';

/** One row of a document: a draft or a published version in one locale. */
export interface Version {
  id: number;
  locale: string | null;
  isPublished: boolean;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** What a client sends for a relation: Strapi takes many shapes. */
type Connectable = string | number | Record<string, unknown>;

const listOf = (value: unknown): Connectable[] =>
  Array.isArray(value) ? (value as Connectable[]) : value ? [value as Connectable] : [];

/** True when a relation was left untouched: absent, or an admin form's empty instructions. */
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
 * The links that a new locale starts with: those of its siblings, and what the client adds to or takes from them.
 * An outright choice (`set`, a list, a single document) stands as it is; so does a chosen target of a relation to one.
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

/** A switch that a client left at its default was not chosen; a new locale then takes its siblings' value. */
export function startingSwitch(given: unknown, defaultValue: unknown, shared: unknown): unknown {
  const isChosen = given !== undefined && given !== null && given !== (defaultValue ?? null);
  return isChosen ? given : shared;
}

/** The version whose links and switches a new locale starts with: published before drafts, newest first. */
export function findModel(versions: readonly Version[]): Version | undefined {
  return [...versions].sort(
    (a, b) => Number(b.isPublished) - Number(a.isPublished) || b.updatedAt - a.updatedAt
  )[0];
}

/** Of several locales published by one call, the one that was edited last: its set becomes the set of all. */
export function lastEdited(
  published: readonly Version[],
  versions: readonly Version[]
): Version | undefined {
  const editedAt = (version: Version) =>
    versions.find((other) => !other.isPublished && other.locale === version.locale)?.updatedAt ??
    version.updatedAt;
  return [...published].sort((a, b) => editedAt(b) - editedAt(a))[0];
}

/** The same documents as rows of another locale; undefined where one has no row there. */
export function mapLinks(
  documentIds: readonly string[],
  locale: string | null,
  rowOf: (documentId: string, locale: string | null) => number | undefined
): (number | undefined)[] {
  return documentIds.map((documentId) => rowOf(documentId, locale));
}

export const sameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
