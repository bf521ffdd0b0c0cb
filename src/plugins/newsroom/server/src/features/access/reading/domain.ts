import { isNewsroomType, isOurs } from '../../../kernel/own-uids';
import { isRecord } from '../../../kernel/records';

/** The part of an attribute that these rules use. */
export interface PathAttribute {
  type: string;
  /** Target of a relation. */
  target?: string;
  /** Component of a component attribute. */
  component?: string;
  /** Components of a dynamic zone. */
  components?: readonly string[];
}

/** The part of a model that these rules use. */
export interface PathModel {
  hasDrafts: boolean;
  attributes: Readonly<Record<string, PathAttribute>>;
}

export type FindModel = (uid: string) => PathModel | undefined;

/** Why a query is rejected. */
export type Refusal =
  | { reason: 'drafts'; path: string[] }
  | { reason: 'path'; path: string[] }
  | { reason: 'depth'; path: string[] };

/** Size limits of a query. */
export interface QueryLimits {
  /** Maximum depth of nested populate or filters. */
  maxDepth: number;
  /** Maximum number of keys and values of the query. */
  maxSize: number;
}

const UPLOAD = 'plugin::upload.file';

/** Types whose links readers may follow to our types only. Files too: a file is linked to every entry that uses it. */
const isGuarded = (uid: string): boolean => uid === UPLOAD || isOurs(uid);

/** Parameters that select drafts. Readers may only use `status=published`. */
const DRAFT_PARAMETERS = ['publicationFilter', 'hasPublishedVersion'];

/**
 * The target of an attribute that filters and sorting may follow; undefined for paths that would reveal drafts:
 * `localizations` joins all rows of a document, drafts included; a type without drafts links to both versions of its
 * targets; a file links to every entry that uses it; users are private.
 */
function followed(uid: string, name: string, findModel: FindModel): string | undefined {
  const model = findModel(uid);
  const attribute = model?.attributes[name];
  if (!model || !attribute) return undefined;
  if (attribute.type === 'component') return attribute.component;
  if (attribute.type === 'media') return UPLOAD;
  const { target } = attribute;
  if (attribute.type !== 'relation' || name === 'localizations' || !target) return undefined;
  // Relations among the host's own types are not restricted.
  if (isGuarded(uid) && !isGuarded(target)) return undefined;
  const leadsToDrafts = findModel(target)?.hasDrafts === true && !model.hasDrafts;
  return leadsToDrafts && isNewsroomType(target) ? undefined : target;
}

const isPath = (attribute: PathAttribute | undefined): boolean =>
  attribute !== undefined &&
  ['relation', 'media', 'component', 'dynamiczone'].includes(attribute.type);

/**
 * Populate levels at a place of a query, including dotted paths (`related.related`). Strapi's work doubles with each
 * level.
 */
function populateLevels(value: unknown, path: readonly string[]): number {
  const levels = path.filter((key) => key === 'populate').length;
  if (levels === 0 || typeof value !== 'string') return levels;
  const steps = value.split(',').map((term) => term.split('.').length);
  return levels - 1 + Math.max(...steps);
}

/** The path at which a query first exceeds the limits. Stops there. */
export function findExcess(
  query: Readonly<Record<string, unknown>>,
  limits: QueryLimits
): string[] | undefined {
  let size = 0;
  const measure = (value: unknown, depth: number, path: string[]): string[] | undefined => {
    size += 1;
    // One level of populate or filters is two levels of keys; operators and lists add more.
    if (size > limits.maxSize || depth > limits.maxDepth * 3) return path;
    if (populateLevels(value, path) > limits.maxDepth) return path;
    if (typeof value !== 'object' || value === null) return undefined;
    for (const [key, child] of Object.entries(value)) {
      const excess = measure(child, depth + 1, [...path, key]);
      if (excess) return excess;
    }
    return undefined;
  };
  return measure(query, 0, []);
}

/** Checks a query of a client that may read published content only. Returns the first violation. */
export function findRefusal(
  query: Readonly<Record<string, unknown>>,
  rootUid: string,
  findModel: FindModel,
  limits: QueryLimits
): Refusal | undefined {
  const checkFilters = (value: unknown, uid: string, path: string[]): Refusal | undefined => {
    if (Array.isArray(value)) return first(value, (item) => checkFilters(item, uid, path));
    if (!isRecord(value)) return undefined;
    const model = findModel(uid);
    return first(Object.entries(value), ([key, child]) => {
      if (key.startsWith('$')) return checkFilters(child, uid, [...path, key]);
      if (!isPath(model?.attributes[key])) return undefined;
      return checkStep(uid, key, [...path, key], (next) =>
        checkFilters(child, next, [...path, key])
      );
    });
  };

  const checkSort = (value: unknown, uid: string, path: string[]): Refusal | undefined => {
    if (typeof value === 'string') {
      return first(value.split(','), (part) => {
        const [dotted = ''] = part.trim().split(':');
        return checkSortPath(dotted.split('.'), uid, path);
      });
    }
    if (Array.isArray(value)) return first(value, (item) => checkSort(item, uid, path));
    if (!isRecord(value)) return undefined;
    return first(Object.entries(value), ([key, child]) => {
      if (/^\d+$/.test(key)) return checkSort(child, uid, path);
      const refusal = checkSortPath(key.split('.'), uid, path);
      if (refusal || !isRecord(child)) return refusal;
      return checkStep(uid, key, [...path, key], (next) => checkSort(child, next, [...path, key]));
    });
  };

  const checkSortPath = (steps: string[], uid: string, path: string[]): Refusal | undefined => {
    const [step, ...rest] = steps;
    if (step === undefined || !isPath(findModel(uid)?.attributes[step])) return undefined;
    const here = [...path, step];
    return checkStep(uid, step, here, (next) => checkSortPath(rest, next, here));
  };

  const checkStep = (
    uid: string,
    name: string,
    path: string[],
    goOn: (uid: string) => Refusal | undefined
  ): Refusal | undefined => {
    const next = followed(uid, name, findModel);
    return next === undefined ? { reason: 'path', path } : goOn(next);
  };

  const checkPopulate = (
    value: unknown,
    uid: string,
    path: string[],
    depth: number
  ): Refusal | undefined => {
    if (depth > limits.maxDepth) return { reason: 'depth', path };
    if (typeof value === 'string') {
      return first(value.split(','), (dotted) =>
        checkPopulatePath(dotted.trim().split('.'), uid, path, depth)
      );
    }
    if (value === true && uid === UPLOAD) return { reason: 'path', path };
    if (Array.isArray(value)) {
      return first(value, (item) => checkPopulate(item, uid, path, depth));
    }
    if (!isRecord(value)) return undefined;
    return first(Object.entries(value), ([key, child]) =>
      /^\d+$/.test(key)
        ? checkPopulate(child, uid, path, depth)
        : checkPopulated(key, child, uid, [...path, key], depth)
    );
  };

  const checkPopulatePath = (
    steps: string[],
    uid: string,
    path: string[],
    depth: number
  ): Refusal | undefined => {
    const [step, ...rest] = steps;
    if (step === undefined) return undefined;
    // `*` on a file would include every entry that uses it.
    if (step === '*' || step === 'true')
      return uid === UPLOAD ? { reason: 'path', path } : undefined;
    const child = rest.length > 0 ? { populate: rest.join('.') } : true;
    return checkPopulated(step, child, uid, [...path, step], depth);
  };

  const checkPopulated = (
    name: string,
    options: unknown,
    uid: string,
    path: string[],
    depth: number
  ): Refusal | undefined => {
    const attribute = findModel(uid)?.attributes[name];
    if (!attribute || !isPath(attribute)) return undefined; // Strapi reports the error.
    const target =
      attribute.type === 'media' ? UPLOAD : (attribute.component ?? attribute.target ?? '');
    if (attribute.type === 'relation' && isGuarded(uid) && !isNewsroomType(target)) {
      return { reason: 'path', path };
    }
    if (!isRecord(options)) return undefined;
    // `count` would include drafts, because it counts links.
    if ('count' in options) return { reason: 'path', path: [...path, 'count'] };
    if (attribute.type === 'dynamiczone') {
      const on = isRecord(options['on']) ? options['on'] : {};
      return first(Object.entries(on), ([component, nested]) =>
        isRecord(nested)
          ? checkQuery(nested, component, [...path, component], depth + 1)
          : undefined
      );
    }
    return checkQuery(options, target, path, depth + 1);
  };

  const checkQuery = (
    options: Readonly<Record<string, unknown>>,
    uid: string,
    path: string[],
    depth: number
  ): Refusal | undefined => {
    const status = options['status'];
    if (status !== undefined && status !== null && status !== '' && status !== 'published') {
      return { reason: 'drafts', path: [...path, 'status'] };
    }
    const chooses = DRAFT_PARAMETERS.find(
      (name) => options[name] !== undefined && options[name] !== null
    );
    if (chooses) return { reason: 'drafts', path: [...path, chooses] };
    return (
      checkFilters(options['filters'], uid, [...path, 'filters']) ??
      checkSort(options['sort'], uid, [...path, 'sort']) ??
      checkPopulate(options['populate'], uid, [...path, 'populate'], depth)
    );
  };

  return checkQuery(query, rootUid, [], 0);
}

/** The first violation found by `check`. */
function first<T>(
  items: readonly T[],
  check: (item: T) => Refusal | undefined
): Refusal | undefined {
  for (const item of items) {
    const refusal = check(item);
    if (refusal) return refusal;
  }
  return undefined;
}
