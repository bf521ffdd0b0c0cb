import type { Core } from '@strapi/strapi';
import { tableName } from '../../../kernel/db/sql';
import { columnOf, tableOf } from '../../../kernel/db/tables';
import { ARTICLE } from '../../published/projection';
import { RATING } from './model';

/** What a vote names by an id, and by what people know it. */
export const NAMED = [
  { attribute: 'article', uid: ARTICLE, id: 'documentId', name: 'title' },
  { attribute: 'account', uid: 'plugin::users-permissions.user', id: 'id', name: 'username' },
] as const;
export type Named = (typeof NAMED)[number];

/** Ids that one name leads to, the newest: four lists of them fit into one statement of SQLite. */
const MOST = 8_000;

/** SQL of a vote `r` on an article `f`, or by a user `f`; both have an index. */
const HAS_VOTE = { article: 'r.article = f.document_id', account: "r.voter = 'user:' || f.id" };

/**
 * Ids of what goes by such a name, of what anybody voted on, or who voted. An article goes by the titles of its drafts, in
 * all locales: these are what the list shows.
 */
export async function idsByName(
  strapi: Core.Strapi,
  { attribute, uid, id, name }: Named,
  condition: unknown
): Promise<string[]> {
  const column = columnOf(strapi, uid, id);
  const named = strapi.db
    .queryBuilder(uid)
    .select([...new Set(['id', id])])
    .where({ [name]: condition, ...(uid === ARTICLE && { publishedAt: null }) })
    .getKnexQuery();
  const votes = tableName(strapi, tableOf(strapi, RATING));
  const rows = await strapi.db.connection
    .select<Record<string, unknown>[]>(`f.${column}`)
    .from(named.as('f'))
    .whereRaw(`exists (select 1 from ${votes} r where ${HAS_VOTE[attribute]})`)
    .groupBy(`f.${column}`)
    .orderByRaw('max(f.id) desc')
    .limit(MOST);
  return rows.map((row) => String(row[column]));
}
