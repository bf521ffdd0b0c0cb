import { isInheritedName, isRecord as isAnyRecord } from '../../../kernel/records';
import { findUnstorable } from '../../../kernel/db/storable';
import type { FindModel, PathAttribute } from './domain';

/**
 * Checks the form of queries against what Strapi documents and its database layer supports. Strapi accepts more and
 * then fails with 500 (misplaced operators, wrong operand types, NUL characters).
 */

type Path = string[];
type Found = Path | undefined;

const LOGICAL = new Set(['$and', '$or']);
const ONE_VALUE = new Set(['$eq', '$ne', '$lt', '$lte', '$gt', '$gte']);
const TEXT_ONLY = new Set([
  ...['$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
]);
const MANY_VALUES = new Set(['$in', '$notIn']);
const PRESENCE = new Set(['$null', '$notNull']);
const NUMBERS = new Set(['integer', 'biginteger', 'float', 'decimal', 'id']);
const TEXTS = new Set(['string', 'text', 'richtext', 'uid', 'email', 'enumeration']);
const DATES = new Set(['date', 'datetime', 'timestamp', 'time']);
const PATHS = new Set(['relation', 'media', 'component']);
const MAX_SORT_TERMS = 20;
const MAX_SEARCH_LENGTH = 250;

/** Dates are operands, not nested filters; GraphQL passes Date objects. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  isAnyRecord(value) && !(value instanceof Date);

type Scalar = string | number | boolean | Date | null;

const isScalar = (value: unknown): value is Scalar =>
  value === null || value instanceof Date || ['string', 'number', 'boolean'].includes(typeof value);

/** Items of an array as parsed by qs: an array, or for long ones an object with numeric keys. */
function itemsOf(value: unknown): unknown[] | undefined {
  if (Array.isArray(value)) return value as unknown[];
  if (!isRecord(value)) return undefined;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key))
    ? Object.values(value)
    : undefined;
}

const ID: PathAttribute = { type: 'id' };
const DOCUMENT_ID: PathAttribute = { type: 'string' };

function attributeOf(uid: string, name: string, findModel: FindModel): PathAttribute | undefined {
  if (name === 'id') return ID;
  // Components have no documentId.
  if (name === 'documentId') return /^[a-z]+::/.test(uid) ? DOCUMENT_ID : undefined;
  return isInheritedName(name) ? undefined : findModel(uid)?.attributes[name];
}

const targetOf = (attribute: PathAttribute): string =>
  attribute.type === 'media'
    ? 'plugin::upload.file'
    : (attribute.component ?? attribute.target ?? '');

/** True when the database can compare the attribute with the value. */
function fits(value: unknown, type: string): boolean {
  if (!isScalar(value)) return false;
  if (value === null) return true;
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (NUMBERS.has(type)) {
    if (text.trim() === '') return false;
    const number = Number(text);
    if (!Number.isFinite(number)) return false;
    const isWhole = type === 'id' || type === 'integer' || type === 'biginteger';
    const limit = type === 'biginteger' ? Number.MAX_SAFE_INTEGER : 2_147_483_647;
    return !isWhole || (Number.isInteger(number) && Math.abs(number) <= limit);
  }
  if (DATES.has(type)) {
    if (type === 'time') return /^\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(text);
    const year = new Date(text).getUTCFullYear();
    return year >= 0 && year <= 9999;
  }
  if (type === 'boolean') return ['true', 'false', 't', 'f', '1', '0'].includes(text);
  return TEXTS.has(type);
}

function malformedOperators(value: unknown, type: string, path: Path): Found {
  const items = itemsOf(value);
  if (items) return items.every((item) => fits(item, type)) ? undefined : path;
  if (!isRecord(value)) return fits(value, type) ? undefined : path;
  for (const [operator, operand] of Object.entries(value)) {
    const here = [...path, operator];
    // Other types (JSON, blocks) are compared differently by the two databases.
    const isComparable =
      TEXTS.has(type) || NUMBERS.has(type) || DATES.has(type) || type === 'boolean';
    if (!isComparable && !PRESENCE.has(operator) && operator !== '$not') return here;
    if (operator === '$not') {
      if (!isRecord(operand)) return here;
      const found = malformedOperators(operand, type, here);
      if (found) return found;
    } else if (MANY_VALUES.has(operator)) {
      const operands = itemsOf(operand) ?? [operand];
      if (!operands.every((item) => fits(item, type))) return here;
    } else if (operator === '$between') {
      const operands = itemsOf(operand) ?? [];
      if (operands.length !== 2 || !operands.every((item) => item !== null && fits(item, type))) {
        return here;
      }
    } else if (PRESENCE.has(operator)) {
      if (!fits(operand, 'boolean')) return here;
    } else {
      const isKnown = ONE_VALUE.has(operator) || (TEXT_ONLY.has(operator) && TEXTS.has(type));
      if (!isKnown || !fits(operand, type)) return here;
    }
  }
  return undefined;
}

function malformedFilters(
  value: unknown,
  uid: string,
  findModel: FindModel,
  path: Path,
  isRoot: boolean
): Found {
  if (value === undefined || value === null) return undefined;
  if (!isRecord(value)) return path;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    const found = key.startsWith('$')
      ? malformedLogic(key, child, uid, findModel, here, isRoot)
      : malformedFilter(key, child, uid, findModel, here);
    if (found) return found;
  }
  return undefined;
}

/** `$and`, `$or` and `$not` are allowed at the root of filters, and nested in each other there. */
function malformedLogic(
  operator: string,
  value: unknown,
  uid: string,
  findModel: FindModel,
  path: Path,
  isRoot: boolean
): Found {
  if (!isRoot) return path;
  if (operator === '$not') {
    return isRecord(value) ? malformedFilters(value, uid, findModel, path, true) : path;
  }
  const items = LOGICAL.has(operator) ? itemsOf(value) : undefined;
  if (!items) return path;
  for (const [index, item] of items.entries()) {
    const here = [...path, String(index)];
    if (!isRecord(item)) return here;
    const found = malformedFilters(item, uid, findModel, here, true);
    if (found) return found;
  }
  return undefined;
}

function malformedFilter(
  name: string,
  value: unknown,
  uid: string,
  findModel: FindModel,
  path: Path
): Found {
  const attribute = attributeOf(uid, name, findModel);
  // Strapi rejects unknown keys, except `documentId` in a component.
  if (!attribute) return name === 'documentId' ? path : undefined;
  if (!PATHS.has(attribute.type)) return malformedOperators(value, attribute.type, path);
  if (!isRecord(value)) {
    return attribute.type === 'component' ? path : malformedOperators(value, 'id', path);
  }
  const operators = Object.keys(value).filter((key) => key.startsWith('$'));
  if (operators.length === 0) {
    return malformedFilters(value, targetOf(attribute), findModel, path, false);
  }
  const allowed =
    attribute.type === 'component'
      ? PRESENCE
      : new Set([...PRESENCE, ...MANY_VALUES, '$eq', '$ne']);
  const wrong = Object.keys(value).find((key) => !allowed.has(key));
  return wrong === undefined ? malformedOperators(value, 'id', path) : [...path, wrong];
}

/** Sort terms as path and direction; undefined if malformed. */
function sortTerms(value: unknown): { steps: string[]; direction: unknown }[] | undefined {
  if (typeof value === 'string') {
    return value.split(',').map((term) => {
      const [dotted = '', direction, ...rest] = term.trim().split(':');
      return { steps: dotted.split('.'), direction: rest.length > 0 ? 'too many' : direction };
    });
  }
  const items = itemsOf(value);
  if (items) {
    const lists = items.map(sortTerms);
    return lists.includes(undefined) ? undefined : lists.flatMap((list) => list ?? []);
  }
  if (!isRecord(value)) return undefined;
  const terms: { steps: string[]; direction: unknown }[] = [];
  for (const [key, child] of Object.entries(value)) {
    const nested = isRecord(child) ? sortTerms(child) : [{ steps: [], direction: child }];
    if (!nested) return undefined;
    terms.push(
      ...nested.map(({ steps, direction }) => ({ steps: [...key.split('.'), ...steps], direction }))
    );
  }
  return terms;
}

function malformedSort(
  value: unknown,
  uid: string,
  findModel: FindModel,
  path: Path,
  isRoot: boolean
): Found {
  if (value === undefined || value === null || value === '') return undefined;
  const terms = sortTerms(value);
  if (!terms || terms.length > MAX_SORT_TERMS) return path;
  for (const { steps, direction } of terms) {
    const isKnown =
      direction === undefined || (typeof direction === 'string' && /^(asc|desc)$/i.test(direction));
    if (!isKnown || (steps.length > 1 && !isRoot)) return [...path, steps.join('.')];
    let at = uid;
    for (const [index, step] of steps.entries()) {
      const attribute = attributeOf(at, step, findModel);
      const isLast = index === steps.length - 1;
      if (!attribute || PATHS.has(attribute.type) === isLast) return [...path, steps.join('.')];
      at = targetOf(attribute);
    }
  }
  return undefined;
}

/** Attribute names in `fields` and short forms of populate: Strapi fails on names inherited from Object. */
function malformedNames(value: unknown, path: Path): Found {
  if (typeof value === 'string') {
    return value.split(/[.,]/).some((name) => isInheritedName(name.trim())) ? path : undefined;
  }
  for (const item of itemsOf(value) ?? []) {
    const found = malformedNames(item, path);
    if (found) return found;
  }
  return undefined;
}

function malformedPopulate(value: unknown, uid: string, findModel: FindModel, path: Path): Found {
  const found = malformedNames(value, path);
  if (found || !isRecord(value)) return found;
  for (const [name, options] of Object.entries(value)) {
    const attribute = findModel(uid)?.attributes[name];
    if (!attribute || !isRecord(options)) continue;
    const here = [...path, name];
    const on = isRecord(options['on']) ? Object.entries(options['on']) : [];
    const nested: [string, unknown][] =
      attribute.type === 'dynamiczone' ? on : [[targetOf(attribute), options]];
    for (const [target, query] of nested) {
      const found = isRecord(query) && malformedQuery(query, target, findModel, here, false);
      if (found) return found;
    }
  }
  return undefined;
}

function malformedQuery(
  query: Readonly<Record<string, unknown>>,
  uid: string,
  findModel: FindModel,
  path: Path,
  isRoot: boolean
): Found {
  return (
    malformedFilters(query['filters'], uid, findModel, [...path, 'filters'], true) ??
    malformedSort(query['sort'], uid, findModel, [...path, 'sort'], isRoot) ??
    malformedNames(query['fields'], [...path, 'fields']) ??
    malformedPopulate(query['populate'], uid, findModel, [...path, 'populate'])
  );
}

/** The path of the first part of a query on which Strapi would fail; undefined if well formed. */
export function findMalformed(
  query: Readonly<Record<string, unknown>>,
  uid: string,
  findModel: FindModel
): string[] | undefined {
  const search = query['_q'];
  if (search !== undefined && search !== null) {
    if (typeof search !== 'string' || search.length > MAX_SEARCH_LENGTH) return ['_q'];
  }
  const locale = query['locale'];
  if (locale !== undefined && locale !== null && typeof locale !== 'string') return ['locale'];
  return findUnstorable(query) ?? malformedQuery(query, uid, findModel, [], true);
}
