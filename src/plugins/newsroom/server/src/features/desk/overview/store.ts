import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { columnOf, linkTableOf, morphTableOf, tableOf } from '../../../kernel/db/tables';
import { ARTICLE_UID } from '../../content/articles';
import type { ArticleRow, ArticleStatus, AttentionReason, AttentionRow, Figures } from './contract';
import type { ReadingRights } from './permissions';

type Row = Record<string, unknown>;

const IMAGE_UID = 'newsroom.captioned-image';

/** SQL of the overview. Each method is one statement. */
export function createOverviewStore(strapi: Core.Strapi) {
  const column = (attribute: string) => columnOf(strapi, ARTICLE_UID, attribute);
  const from = (table: string): Knex.QueryBuilder => strapi.db.getConnection(table);
  const raw = (sql: string, bindings: Knex.RawBinding[] = []) =>
    strapi.db.connection.raw(sql, bindings);

  /** Query for the ids of readable rows; undefined if all are readable. */
  function permitted({ where }: ReadingRights): Knex.QueryBuilder | undefined {
    if (Object.keys(where).length === 0) return undefined;
    const ids = strapi.db.queryBuilder(ARTICLE_UID).select('id').where(where).getKnexQuery();
    // Conditions may add joins, and then the query may select more than the id.
    return strapi.db.getConnection().select('permitted.id').from(ids.as('permitted'));
  }

  /** The picture inside the cover component, which may be empty. */
  function coverOf(article: string): Knex.QueryBuilder {
    const cover = linkTableOf(strapi, ARTICLE_UID, 'cover');
    const image = morphTableOf(strapi, 'plugin::upload.file', 'related');
    return from(`${cover.table} as c`)
      .join(`${image.table} as i`, `i.${image.relatedId}`, `c.${cover.target}`)
      .whereRaw('?? = ??', [`c.${cover.source}`, article])
      .where({
        'c.field': 'cover',
        [`i.${image.relatedType}`]: IMAGE_UID,
        'i.field': 'image',
      })
      .select(raw('1'));
  }

  function sourceOf(article: string): Knex.QueryBuilder {
    const sources = linkTableOf(strapi, ARTICLE_UID, 'sources');
    return from(`${sources.table} as s`)
      .whereRaw('?? = ??', [`s.${sources.source}`, article])
      .select(raw('1'));
  }

  /**
   * One row per article and locale that the user may read: the draft with data of its published version. Fields that
   * the user may not read are null and no reason for attention.
   */
  function articles(rights: ReadingRights): Knex.QueryBuilder {
    const { mayRead } = rights;
    const table = tableOf(strapi, ARTICLE_UID);
    const title = column('title');
    const slug = column('slug');
    const text = (alias: string) =>
      mayRead('title') ? raw('??', [`${alias}.${title}`]) : raw('null');
    const flag = (readable: boolean, condition: Knex.Raw) =>
      readable ? raw('case when ? then 1 else 0 end', [condition]) : raw('0');

    const query = from(`${table} as d`)
      .leftJoin(`${table} as p`, (join) =>
        join
          .on('p.document_id', 'd.document_id')
          .andOn('p.locale', 'd.locale')
          .andOnNotNull('p.published_at')
      )
      .whereNull('d.published_at')
      .select({
        document_id: 'd.document_id',
        locale: 'd.locale',
        draft_title: text('d'),
        published_title: text('p'),
        updated_at: 'd.updated_at',
        published_at: 'p.published_at',
        published_id: 'p.id',
        editor_id: 'd.updated_by_id',
        status: raw(
          `case when p.id is null then 'draft'
            when d.updated_at > p.updated_at then 'modified' else 'published' end`
        ),
        lacks_cover: flag(mayRead('cover.image'), raw('not exists ?', [coverOf('d.id')])),
        lacks_source: flag(mayRead('sources'), raw('not exists ?', [sourceOf('d.id')])),
        moves: flag(mayRead('slug'), raw('?? <> ??', [`p.${slug}`, `d.${slug}`])),
      });
    const ids = permitted(rights);
    if (ids) void query.whereIn('d.id', ids);
    return strapi.db.getConnection().from(query.as('a'));
  }

  /** The latest rows, with the names of the users who saved them. */
  const lines = (query: Knex.QueryBuilder, latest: string, limit: number) =>
    query
      .leftJoin(...joined(strapi, 'admin::user', 'u', 'a.editor_id'))
      .select('a.*', 'u.firstname', 'u.lastname', 'u.username')
      .orderBy([
        { column: latest, order: 'desc' },
        { column: 'a.document_id' },
        { column: 'a.locale' },
      ])
      .limit(limit) as Promise<Row[]>;

  const needsAttention = (query: Knex.QueryBuilder) =>
    query.where((any) => {
      void any.where('a.lacks_cover', 1).orWhere('a.lacks_source', 1).orWhere('a.moves', 1);
    });

  return {
    async figures(rights: ReadingRights): Promise<Figures[]> {
      const rows: Row[] = await articles(rights)
        .groupBy('a.locale')
        .orderBy('a.locale')
        .select(
          'a.locale',
          raw(`sum(case when a.status = 'draft' then 1 else 0 end) as draft`),
          raw(`sum(case when a.status = 'modified' then 1 else 0 end) as modified`),
          raw(`sum(case when a.status = 'published' then 1 else 0 end) as published`),
          raw(
            `sum(case when a.lacks_cover = 1 or a.lacks_source = 1 or a.moves = 1
              then 1 else 0 end) as attention`
          )
        );
      return rows.map((row) => ({
        locale: String(row['locale']),
        draft: Number(row['draft']),
        modified: Number(row['modified']),
        published: Number(row['published']),
        attention: Number(row['attention']),
      }));
    },

    async drafts(rights: ReadingRights, limit: number): Promise<ArticleRow[]> {
      const query = articles(rights).whereIn('a.status', ['draft', 'modified']);
      return (await lines(query, 'a.updated_at', limit)).map((row) =>
        toArticle(row, row['draft_title'])
      );
    },

    async published(rights: ReadingRights, limit: number): Promise<ArticleRow[]> {
      const query = articles(rights).whereNot('a.status', 'draft');
      const ids = permitted(rights);
      if (ids) void query.whereIn('a.published_id', ids);
      return (await lines(query, 'a.published_at', limit)).map((row) =>
        toArticle(row, row['published_title'])
      );
    },

    async attention(rights: ReadingRights, limit: number): Promise<AttentionRow[]> {
      const query = needsAttention(articles(rights));
      return (await lines(query, 'a.updated_at', limit)).map((row) => ({
        ...toArticle(row, row['draft_title']),
        reasons: reasonsOf(row),
      }));
    },
  };
}

function joined(strapi: Core.Strapi, uid: string, alias: string, id: string) {
  return [`${tableOf(strapi, uid)} as ${alias}`, `${alias}.id`, id] as const;
}

/** SQLite returns milliseconds, PostgreSQL dates. */
const time = (value: unknown) => new Date(value as string | number | Date).toISOString();

function toArticle(row: Row, title: unknown): ArticleRow {
  const { firstname, lastname, username } = row as Record<string, string | null>;
  const name = [firstname, lastname].filter(Boolean).join(' ');
  return {
    documentId: String(row['document_id']),
    locale: String(row['locale']),
    title: typeof title === 'string' ? title : null,
    status: row['status'] as ArticleStatus,
    updatedAt: time(row['updated_at']),
    publishedAt: row['published_at'] === null ? null : time(row['published_at']),
    editor: name || username || null,
  };
}

function reasonsOf(row: Row): AttentionReason[] {
  const flags: Record<AttentionReason, unknown> = {
    cover: row['lacks_cover'],
    source: row['lacks_source'],
    address: row['moves'],
  };
  return (Object.keys(flags) as AttentionReason[]).filter((reason) => Number(flags[reason]) === 1);
}
