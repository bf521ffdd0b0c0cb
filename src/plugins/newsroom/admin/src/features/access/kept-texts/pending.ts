import type { Attribute, Components, KeptText, Schema, Values } from './kept';
import { eachComponent, isRecord } from './kept';

/** A field whose kept value differs from its value in the form. */
export interface Pending {
  name: string;
  current: unknown;
  kept: unknown;
  /** True if the value on the server has changed since the editor loaded it. */
  isChangedMeanwhile: boolean;
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const isFile = (value: Values): boolean => 'mime' in value && 'hash' in value;

/** Keys that Strapi assigns to component rows; both change on each save. */
const rowKeys = (value: Values): string[] =>
  '__temp_key__' in value || '__component' in value ? ['__temp_key__', 'id'] : [];

/** Equality of content: texts, files and components, without the row IDs that Strapi assigns. */
export function isAlike(one: unknown, other: unknown): boolean {
  if (isEmpty(one) || isEmpty(other)) return isEmpty(one) && isEmpty(other);
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, nth) => isAlike(item, other[nth]));
  }
  if (!isRecord(one) || !isRecord(other)) return Object.is(one, other);
  if (isFile(one) && isFile(other)) return one['id'] === other['id'];
  const ignored = [...rowKeys(one), ...rowKeys(other)];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every(
    (key) => ignored.includes(key) || isAlike(one[key], other[key])
  );
}

/** Fields that the editor still has to decide on, because their kept value differs from the form. */
export function pendingOf(
  { changes }: Pick<KeptText, 'changes'>,
  { values, loaded }: { values: Values; loaded: Values }
): Pending[] {
  return Object.entries(changes)
    .filter(([name, { after }]) => !isAlike(after, values[name]))
    .map(([name, { before, after }]) => ({
      name,
      current: values[name],
      kept: after,
      isChangedMeanwhile: !isAlike(before, loaded[name]),
    }));
}

/**
 * The form's values with the kept values restored. Fields that the editor had not changed keep the server's value.
 * A component row that was deleted on the server loses its ID, because Strapi rejects rows of other documents.
 */
export function restored(
  { changes }: Pick<KeptText, 'changes'>,
  { values, loaded }: { values: Values; loaded: Values },
  { attributes, components }: Schema
): Values {
  const result = { ...values };
  for (const [name, { after }] of Object.entries(changes)) {
    const attribute = attributes[name];
    if (!attribute) continue;
    const rows = new Set<string>();
    collectRows(loaded[name], attribute, components, rows);
    result[name] = withKnownRows(after, attribute, components, rows);
  }
  return result;
}

const rowOf = (uid: string, item: Values) => `${uid} ${String(item['id'])}`;

function collectRows(
  value: unknown,
  attribute: Attribute,
  components: Components,
  rows: Set<string>
): void {
  eachComponent(value, attribute, components, (item, attributes, uid) => {
    rows.add(rowOf(uid, item));
    for (const [name, within] of Object.entries(attributes)) {
      collectRows(item[name], within, components, rows);
    }
    return item;
  });
}

function withKnownRows(
  value: unknown,
  attribute: Attribute,
  components: Components,
  rows: ReadonlySet<string>
): unknown {
  return eachComponent(value, attribute, components, (item, attributes, uid) => {
    const { id, ...rest } = item;
    const inner = Object.entries(rest).map(([name, content]) => {
      const within = attributes[name];
      return [name, within ? withKnownRows(content, within, components, rows) : content] as const;
    });
    const isKnown = id === undefined || rows.has(rowOf(uid, item));
    return { ...(isKnown && 'id' in item && { id }), ...Object.fromEntries(inner) };
  });
}
