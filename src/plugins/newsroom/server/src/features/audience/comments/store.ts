import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { findModel } from '../../../kernel/strapi/models';
import { optionsOf } from '../../../kernel/options';
import { ensureIndex, readRows, tableName, placeholders } from '../../../kernel/db/sql';
import { columnOf, linkTableOf, rowsOf, tableOf } from '../../../kernel/db/tables';
import { ARTICLE } from '../../published/projection';
import type { Counts } from './domain';
import { COUNTS } from './model';

/** The content type of strapi-plugin-comments. */
const COMMENT = 'plugin::comments.comment';

/** True if strapi-plugin-comments is installed. */
export const hasComments = (strapi: Core.Strapi): boolean =>
  findModel(strapi, COMMENT) !== undefined;

/** Adds an index on `related`: the plugin has none, so every lookup would scan the whole table. */
export const indexComments = (strapi: Core.Strapi): Promise<void> =>
  ensureIndex(strapi, {
    name: 'newsroom_comments_related',
    table: tableOf(strapi, COMMENT),
    columns: [columnOf(strapi, COMMENT, 'related')],
    isUnique: false,
  });

/**
 * SQL that counts visible comments (with replies) of strapi-plugin-comments where `related` fulfils a condition. Built
 * lazily, because the plugin may not be installed.
 */
function visibleSql(strapi: Core.Strapi): (condition: string) => string {
  const comments = tableName(strapi, tableOf(strapi, COMMENT));
  const column = (attribute: string) => `c.${columnOf(strapi, COMMENT, attribute)}`;
  const thread = linkTableOf(strapi, COMMENT, 'threadOf');
  const threads = tableName(strapi, thread.table);
  const isNot = (attribute: string) => `coalesce(${column(attribute)}, false) = false`;
  const isShown = `${isNot('removed')} and ${isNot('blocked')} and ${isNot('blockedThread')}
    and coalesce(${column('approvalStatus')}, 'APPROVED') = 'APPROVED'`;
  // Walks threads from the top, so that a reply counts only if everything above it is visible.
  return (condition) => `
    with recursive visible(id, related) as (
      select c.id, ${column('related')} from ${comments} c
        where ${column('related')} ${condition} and ${isShown}
          and not exists (select 1 from ${threads} t
            where t.${thread.source} = c.id and t.${thread.target} is not null)
      union
      select c.id, v.related from visible v
        join ${threads} t on t.${thread.target} = v.id
        join ${comments} c on c.id = t.${thread.source}
        where ${isShown}
    )
    select related, count(*) as comments from visible group by related`;
}

/**
 * SQL of `comments` by `document_id`, for articles with comments. Undefined if the option comments.count is set: that
 * function cannot be called for every article.
 */
export function countsSql(strapi: Core.Strapi): string | undefined {
  if (optionsOf(strapi).comments.count) return undefined;
  const told = `select document_id, comments from ${tableName(strapi, tableOf(strapi, COUNTS))}`;
  if (!hasComments(strapi)) return told;
  const ofArticles = visibleSql(strapi)(`like '${ARTICLE}:%'`);
  return `select document_id, sum(comments) as comments from (${told}
      union all select substr(related, ${ARTICLE.length + 2}), comments from (${ofArticles}) v) a
    group by document_id`;
}

/** SQL of comment counts: those set here, and those of strapi-plugin-comments. */
export function createCommentStore(strapi: Core.Strapi) {
  let sql: ((condition: string) => string) | undefined;

  return {
    /** Visible comments in strapi-plugin-comments, with replies; one statement. */
    async visible(documentIds: readonly string[]): Promise<Counts> {
      if (documentIds.length === 0) return new Map();
      sql ??= visibleSql(strapi);
      const related = documentIds.map((documentId) => `${ARTICLE}:${documentId}`);
      const rows = await readRows(strapi, sql(`in (${placeholders(related)})`), related);
      return new Map(
        rows.map((row) => [
          String(row['related']).slice(ARTICLE.length + 1),
          Number(row['comments']),
        ])
      );
    },

    /** Counts set by `setCounts`. */
    async told(documentIds: readonly string[]): Promise<Counts> {
      if (documentIds.length === 0) return new Map();
      const rows = await readRows(
        strapi,
        `select document_id, comments from ${tableName(strapi, tableOf(strapi, COUNTS))}
          where document_id in (${placeholders(documentIds)})`,
        documentIds
      );
      return new Map(rows.map((row) => [String(row['document_id']), Number(row['comments'])]));
    },

    async tell(trx: Knex.Transaction, counts: readonly [string, number][]): Promise<void> {
      await rowsOf(strapi, trx, tableOf(strapi, COUNTS))
        .insert(counts.map(([documentId, comments]) => ({ document_id: documentId, comments })))
        .onConflict('document_id')
        .merge(['comments']);
    },
  };
}
