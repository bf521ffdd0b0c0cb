/** Model of kept texts. Pure: uses neither Strapi nor the browser. */

export type Values = Record<string, unknown>;

export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  [option: string]: unknown;
}

export type Attributes = Record<string, Attribute>;
export type Components = Record<string, { attributes: Attributes } | undefined>;

export interface Schema {
  attributes: Attributes;
  components: Components;
}

/** A changed field: its value when loaded, and its value in the form. */
export interface Change {
  before: unknown;
  after: unknown;
}

export interface KeptText {
  /** ID of the form; each opening of a page gets a new one. */
  id: string;
  user: string;
  place: string;
  keptAt: number;
  expiresAt: number;
  /** `updatedAt` of the document when the form loaded it; null if it was never saved. */
  savedAt: string | null;
  changes: Record<string, Change>;
}

export interface Whereabouts {
  uid: string;
  /** Undefined for a new document and for a single type. */
  documentId: string | undefined;
  isCopy: boolean;
  /** Undefined for types that are not localized. */
  locale: string | undefined;
}

/** Key of the place that a text belongs to: a locale of a document, or the page that creates one. */
export const placeOf = ({ uid, documentId, isCopy, locale }: Whereabouts): string =>
  JSON.stringify([uid, isCopy ? `copy of ${documentId}` : (documentId ?? ''), locale ?? '']);

const HOUR = 3_600_000;

/** Checks the current `hours` too, because an administrator may have lowered the setting since. */
export const isExpired = (
  { keptAt, expiresAt }: Pick<KeptText, 'keptAt' | 'expiresAt'>,
  now: number,
  hours = Infinity
): boolean => now >= Math.min(expiresAt, keptAt + hours * HOUR);

export const expiryOf = (keptAt: number, hours: number): number => keptAt + hours * HOUR;

/**
 * Texts to offer when a page is opened, newest first. Forms that are open now (`held`) are left out: their text is not
 * lost.
 */
export const offeredFrom = (
  kept: readonly KeptText[],
  at: { user: string; place: string; now: number; hours: number; held: readonly string[] }
): KeptText[] =>
  kept
    .filter(({ user, place }) => user === at.user && place === at.place)
    .filter((one) => !isExpired(one, at.now, at.hours) && !at.held.includes(one.id))
    .sort((one, other) => other.keptAt - one.keptAt);

export const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Deep equality. A property with the value undefined counts as missing. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, nth) => isSame(item, other[nth]));
  }
  if (!isRecord(one) || !isRecord(other)) return false;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(one[key], other[key])
  );
}

/** Changed fields of a form, without passwords. Cheap, because untouched values are identical objects. */
export function changesOf(
  values: Values,
  loaded: Values,
  { attributes, components }: Schema
): Record<string, Change> {
  const changes: Record<string, Change> = {};
  for (const [name, attribute] of Object.entries(attributes)) {
    if (attribute.type === 'password' || isSame(values[name], loaded[name])) continue;
    const keep = (value: unknown) => withoutPasswords(value, attribute, components);
    changes[name] = { before: keep(loaded[name]), after: keep(values[name]) };
  }
  return changes;
}

function withoutPasswords(value: unknown, attribute: Attribute, components: Components): unknown {
  return eachComponent(value, attribute, components, (item, attributes) =>
    Object.fromEntries(
      Object.entries(item)
        .filter(([name]) => attributes[name]?.type !== 'password')
        .map(([name, inner]) => {
          const within = attributes[name];
          return [name, within ? withoutPasswords(inner, within, components) : inner];
        })
    )
  );
}

/** Maps each component in a value with `change`. Values without components are returned unchanged. */
export function eachComponent(
  value: unknown,
  attribute: Attribute,
  components: Components,
  change: (item: Values, attributes: Attributes, uid: string) => Values
): unknown {
  if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return value;
  const one = (item: unknown) => {
    if (!isRecord(item)) return item;
    const uid = String(attribute.component ?? item['__component']);
    return change(item, components[uid]?.attributes ?? {}, uid);
  };
  return Array.isArray(value) ? value.map(one) : one(value);
}
