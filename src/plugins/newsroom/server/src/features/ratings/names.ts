import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../kernel/locales';
import { findModel } from '../../kernel/models';
import { isRecord } from '../../kernel/records';
import { strapiService } from '../../kernel/service';
import { ARTICLE } from '../published';
import { RATING } from './model';

type Row = Record<string, unknown>;
type Parameters = Row & { filters?: unknown; _q?: unknown };

/** What a vote names by an id, and by what people know it. */
const NAMED = [
  { attribute: 'article', uid: ARTICLE, id: 'documentId', name: 'title' },
  { attribute: 'account', uid: 'plugin::users-permissions.user', id: 'id', name: 'username' },
] as const;
type Named = (typeof NAMED)[number];

/** Entries that one filter leads to; the newest. */
const MOST = 1_000;
const READS: ReadonlySet<string> = new Set(['findMany', 'findFirst', 'findOne', 'count']);

interface Checker {
  create: (of: object) => { can: { read: (entity: null, field: string) => boolean } };
}

/** Those names that the administrator may read who asks; undefined outside of the admin. */
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

async function idsOf(strapi: Core.Strapi, { uid, id, name }: Named, condition: unknown) {
  const found = (await strapi.db.query(uid).findMany({
    where: { [name]: condition },
    select: ['id', ...(id === 'id' ? [] : [id])],
    orderBy: { id: 'desc' },
    limit: MOST,
  })) as Row[];
  return [...new Set(found.map((row) => String(row[id])))];
}

const isAboutAbsence = (condition: unknown): boolean =>
  isRecord(condition) && ('$null' in condition || '$notNull' in condition);

/** A filter by names as a filter by ids. */
async function translate(
  strapi: Core.Strapi,
  named: readonly Named[],
  filters: unknown
): Promise<unknown> {
  if (Array.isArray(filters)) {
    return Promise.all(filters.map((one) => translate(strapi, named, one)));
  }
  if (!isRecord(filters)) return filters;
  const translated: Row = {};
  for (const [key, value] of Object.entries(filters)) {
    const known = named.find(({ attribute }) => attribute === key);
    if (known && !isAboutAbsence(value))
      translated[key] = { $in: await idsOf(strapi, known, value) };
    else translated[key] = await translate(strapi, named, value);
  }
  return translated;
}

/** A search in names; Strapi's own would look into ids, and into whose a vote is. */
async function search(strapi: Core.Strapi, named: readonly Named[], text: string) {
  const found = await Promise.all(
    named.map(async (one) => ({
      [one.attribute]: { $in: await idsOf(strapi, one, { $containsi: text }) },
    }))
  );
  return { $or: [...found, { documentId: text }] };
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
    // The locale that the site begins with goes last, and so wins.
    found.sort((one, other) => Number(one['locale'] === first) - Number(other['locale'] === first));
    const names = new Map(found.map((row) => [String(row[id]), row[name]]));
    for (const row of rows) {
      const shown = names.get(String(row[attribute]));
      if (shown !== undefined) row[attribute] = shown;
    }
  }
}

/**
 * In the admin, votes name articles by title and users by name, and are filtered by those. They are looked up for the
 * page that is shown: a copy in each vote would have to be changed whenever a title is.
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
    // Whose it is, the database alone has to know.
    for (const row of rows) delete row['voter'];
    await showNames(strapi, named, rows);
    return result as Awaited<ReturnType<typeof next>>;
  });
}
