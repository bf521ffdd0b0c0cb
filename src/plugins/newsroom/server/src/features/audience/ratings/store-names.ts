import type { Core } from '@strapi/strapi';
import { tableName } from '../../../kernel/db/sql';
import { columnOf, tableOf } from '../../../kernel/db/tables';
import { ARTICLE } from '../../published/projection';
import { RATING } from './model';

/** Attributes of a vote that hold ids, with the names to show for them. */
export const NAMED = [
  { attribute: 'article', uid: ARTICLE, id: 'documentId', name: 'title' },
  { attribute: 'account', uid: 'plugin::users-permissions.user', id: 'id', name: 'username' },
] as const;
export type Named = (typeof NAMED)[number];

/** Maximum number of ids per name, newest first: four such lists fit into one SQLite statement. */
const MOST = 8_000;

/** SQL joining a vote `r` to its article or user `f`; both use an index. */
const HAS_VOTE = { article: 'r.article = f.document_id', account: "r.voter = 'user:' || f.id" };

/**
 * Ids of articles or users with a matching name that have votes. Articles match by the titles of their drafts in all
 * locales, which are what the list shows.
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
