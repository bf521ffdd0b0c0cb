import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../kernel/strapi/locales';
import { findModel } from '../../../kernel/strapi/models';
import { isRecord } from '../../../kernel/records';
import { strapiService } from '../../../kernel/strapi/service';
import { ARTICLE } from '../../published/projection';
import { RATING } from './model';
import type { Named } from './store-names';
import { idsByName, NAMED } from './store-names';

type Row = Record<string, unknown>;
type Parameters = Row & { filters?: unknown; _q?: unknown };

const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

interface Checker {
  create: (of: object) => { can: { read: (entity: null, field: string) => boolean } };
}

/** The names that the requesting administrator may read; undefined outside the admin. */
function namedFor(strapi: Core.Strapi): readonly Named[] | undefined {
  const state = strapi.requestContext.get()?.state as
    { route?: { info?: { type?: string } }; userAbility?: unknown } | undefined;
  if (state?.route?.info?.type !== 'admin' || !state.userAbility) return undefined;
  const checker = strapiService<Checker>(strapi, 'content-manager', 'permission-checker');
  return NAMED.filter(
    ({ uid, name }) =>
      findModel(strapi, uid) !== undefined &&
      checker.create({ userAbility: state.userAbility, model: uid }).can.read(null, name)
  );
}

/** Negative filter operators with their positive counterparts. */
const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ['$ne', '$eq'],
  ['$nei', '$eqi'],
  ['$notIn', '$in'],
  ['$notContains', '$contains'],
  ['$notContainsi', '$containsi'],
]);

/** Ids that match a condition on a name. Deleted articles match by their documentId, which is all that is left. */
async function idsOf(strapi: Core.Strapi, named: Named, operator: string, value: unknown) {
  const found = await idsByName(strapi, named, { [operator]: value });
  if (named.uid !== ARTICLE) return found;
  return [...found, ...[value].flat().filter((one) => typeof one === 'string')];
}

const isAboutAbsence = (operator: string, value: unknown): boolean =>
  value === null || operator === '$null' || operator === '$notNull';

/** Translates conditions on a name to filters by id. A negative condition becomes "not in" the ids of its positive one. */
async function byName(
  strapi: Core.Strapi,
  named: Named,
  condition: unknown
): Promise<Record<string, unknown>[]> {
  if (!isRecord(condition)) return byName(strapi, named, { $eq: condition });
  const { attribute } = named;
  return Promise.all(
    Object.entries(condition).map(async ([operator, value]) => {
      if (operator === '$not') return { $not: { $and: await byName(strapi, named, value) } };
      if (isAboutAbsence(operator, value)) return { [attribute]: { [operator]: value } };
      const opposite = OPPOSITES.get(operator);
      const ids = await idsOf(strapi, named, opposite ?? operator, value);
      if (opposite === undefined) return { [attribute]: { $in: ids } };
      // In SQL, null does not match "not in" either.
      return { $or: [{ [attribute]: { $notIn: ids } }, { [attribute]: { $null: true } }] };
    })
  );
}

/** Translates a filter by names to a filter by ids. */
async function translate(
  strapi: Core.Strapi,
  named: readonly Named[],
  filters: unknown
): Promise<unknown> {
  if (Array.isArray(filters)) {
    return Promise.all(filters.map((one) => translate(strapi, named, one)));
  }
  if (!isRecord(filters)) return filters;
  const translated = await Promise.all(
    Object.entries(filters).map(async ([key, value]) => {
      const known = named.find(({ attribute }) => attribute === key);
      if (known) return byName(strapi, known, value);
      const isGroup = ['$and', '$or', '$not'].includes(key);
      return [{ [key]: isGroup ? await translate(strapi, named, value) : value }];
    })
  );
  return { $and: translated.flat() };
}

/** A search by names. Strapi's own search would look into ids and voter keys. */
async function search(strapi: Core.Strapi, named: readonly Named[], text: string) {
  const found = await Promise.all(named.map((one) => byName(strapi, one, { $containsi: text })));
  return { $or: [...found.flat(), { documentId: text }] };
}

async function showNames(strapi: Core.Strapi, named: readonly Named[], rows: readonly Row[]) {
  const first = await defaultLocale(strapi);
  for (const { attribute, uid, id, name } of named) {
    const ids = rows.map((row) => row[attribute]).filter((one) => typeof one === 'string');
    if (ids.length === 0) continue;
    const isLocalized = uid === ARTICLE;
    const found = (await strapi.db.query(uid).findMany({
      where: { [id]: { $in: ids }, ...(isLocalized && { publishedAt: null }) },
      select: ['id', name, ...(isLocalized ? [id, 'locale'] : [])],
    })) as Row[];
    // The default locale goes last and wins.
    found.sort((one, other) => Number(one['locale'] === first) - Number(other['locale'] === first));
    const names = new Map(found.map((row) => [String(row[id]), row[name]]));
    for (const row of rows) {
      const shown = names.get(String(row[attribute]));
      if (shown !== undefined) row[attribute] = shown;
    }
  }
}

/**
 * Shows and filters votes in the admin by article title and user name. Names are looked up for the displayed page: a
 * copy in each vote would have to follow every change of a title.
 */
export function showVotesByName(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== RATING || !READS.has(context.action)) return next();
    const named = namedFor(strapi);
    if (!named) return next();
    const params = context.params as Parameters;
    const parts = [await translate(strapi, named, params.filters)];
    if (typeof params._q === 'string' && params._q !== '') {
      parts.push(await search(strapi, named, params._q));
      delete params._q;
    }
    const filters = parts.filter((part) => part !== undefined);
    if (filters.length > 0) params.filters = { $and: filters };
    const result: unknown = await next();
    const rows = [result].flat().filter(isRecord);
    // The voter key never leaves the server.
    for (const row of rows) delete row['voter'];
    await showNames(strapi, named, rows);
    return result as Awaited<ReturnType<typeof next>>;
  });
}
