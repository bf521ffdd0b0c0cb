import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { dialectOf, outOfTransaction, readRows, tableName } from '../../../kernel/db/sql';
import { tableOf } from '../../../kernel/db/tables';
import { countsSql } from '../../audience/comments';
import { PAGES } from '../../published/projection';
import { averagesSql } from '../../audience/ratings';
import type { Order, Sort } from './contract';
import type { Part } from './domain-plan';
import type { Statement } from './store-views';
import { createViewSql } from './store-views';

interface RankAsked {
  locale: string | undefined;
  sort: Sort;
  order: Order;
  /** Tables to read for the range, and for the one before it. */
  now: readonly Part[];
  before: readonly Part[];
  /** Views of the range minus those before it. */
  trend: readonly Part[];
  /** Read views of both ranges, even if the order does not need them. */
  withAll?: boolean;
  limit: number;
  offset: number;
}

/** A ranked article, with its views if the order needed them. */
export interface Ranked {
  documentId: string;
  views: number | undefined;
  viewsBefore: number | undefined;
}

/** An article with its views or its trend. */
interface Leader {
  documentId: string;
  views: number;
  /** Publication date in ms since 1970; undefined if not published or not requested. */
  published: number | undefined;
}

/** Up to this many articles, reading only the leaders is faster than reading all. */
const MOST_LEADERS = 2_000;

/** Number of most read articles whose previous views are read to find the top tenth by trend. */
const MOST_TRENDING = 1_000;

/** work_mem for the ranking; enough for several hundred thousand articles. */
const WORK_MEMORY = '64MB';

/** SQL of the sort orders of the table of articles. */
export function createRanking(strapi: Core.Strapi) {
  const pages = tableName(strapi, tableOf(strapi, PAGES));
  const views = createViewSql(strapi);
  const ask = ({ sql, values }: Statement) => readRows(strapi, sql, values, false);

  /**
   * Queries over all articles. On PostgreSQL: aggregate in memory and not in files on disk, without JIT compilation and
   * without parallel workers, each of which would aggregate everything.
   */
  const askOfAll = ({ sql, values }: Statement): Promise<Record<string, unknown>[]> =>
    dialectOf(strapi.db.connection) === 'sqlite'
      ? ask({ sql, values })
      : outOfTransaction(strapi, async (trx) => {
          await trx.raw(
            `set local work_mem = '${WORK_MEMORY}'; set local jit = off; set local max_parallel_workers_per_gather = 0`
          );
          const { rows } = await trx.raw<{ rows: Record<string, unknown>[] }>(
            sql,
            values as Knex.RawBinding[]
          );
          return rows;
        });

  /** Published articles, once each. */
  const shown = (locale: string | undefined): Statement =>
    locale === undefined
      ? {
          sql: `select document_id, max(date_published) as date_published from ${pages} group by document_id`,
          values: [],
        }
      : {
          sql: `select document_id, date_published from ${pages} where locale = ?`,
          values: [locale],
        };

  const orderBy: Record<Sort, (order: Order) => string> = {
    views: (order) => `coalesce(n.views, 0) ${order}`,
    trend: (order) => `coalesce(n.views, 0) - coalesce(b.views, 0) ${order}`,
    date: (order) => `s.date_published ${order}`,
    // Unrated articles are last in both directions; of equal averages the one with more votes is first.
    rating: (order) => `coalesce(r.votes > 0, false) desc, r.average ${order}, r.votes desc`,
    comments: (order) => `coalesce(c.comments, 0) ${order}`,
  };

  /** Articles with the highest (or lowest) sums of views in these rows; only positive (or negative) ones. */
  async function findFirst(
    lines: Statement,
    order: Order,
    locale: string | undefined,
    most: number
  ): Promise<Leader[]> {
    const isOne = locale === undefined ? '' : 'and p.locale = ?';
    const rows = await askOfAll({
      sql: `select l.document_id, l.views, max(p.date_published) as date_published
        from (
          select document_id, sum(views) as views from (${lines.sql}) v group by document_id
          having sum(views) ${order === 'desc' ? '>' : '<'} 0 order by 2 ${order} limit ?
        ) l
        left join ${pages} p on p.document_id = l.document_id ${isOne}
        group by l.document_id, l.views order by 2 ${order}, 3 desc, 1`,
      values: [...lines.values, most, ...(locale === undefined ? [] : [locale])],
    });
    return rows.map((row) => ({
      documentId: String(row['document_id']),
      views: Number(row['views']),
      published: row['date_published'] === null ? undefined : Number(row['date_published']),
    }));
  }

  /**
   * The top of the ranking, without reading articles without views, which are in the middle of a trend and at the end of
   * the most read. Undefined if there are too few, or if too many have equal views to decide the order.
   */
  async function findLeaders(
    { locale, order, limit, offset }: RankAsked,
    lines: Statement
  ): Promise<Leader[] | undefined> {
    const wanted = offset + limit;
    const most = 2 * wanted + 100;
    if (most > MOST_LEADERS) return undefined;
    const found = await findFirst(lines, order, locale, most);
    // There may be more articles with the same views as the last one.
    const last = found.length < most ? undefined : found.at(-1)?.views;
    const sure = found.filter(({ published, views }) => published !== undefined && views !== last);
    return sure.length < wanted ? undefined : sure.slice(offset, wanted);
  }

  /**
   * The largest rises (or falls), reading half of the rows: an article cannot rise by more than its views. So an article
   * that rose by more than the views of the last of the most read is ahead of all others. Undefined if too few
   * did.
   */
  async function findTrending({
    locale,
    order,
    limit,
    offset,
    ...asked
  }: RankAsked): Promise<Leader[] | undefined> {
    const wanted = offset + limit;
    if (wanted > MOST_TRENDING / 10) return undefined;
    const [more, less] = order === 'desc' ? [asked.now, asked.before] : [asked.before, asked.now];
    const found = await findFirst(views.signed(more, locale), 'desc', locale, MOST_TRENDING);
    if (found.length === 0) return undefined;
    const { sql, values } = views.byArticle(
      less,
      locale,
      found.map(({ documentId }) => documentId)
    );
    const rows = await ask({ sql, values });
    const taken = new Map(rows.map((row) => [String(row['document_id']), Number(row['views'])]));
    const least = found.length < MOST_TRENDING ? 0 : (found.at(-1)?.views ?? 0);
    const sure = found
      .map((one) => ({ ...one, views: one.views - (taken.get(one.documentId) ?? 0) }))
      .filter(({ published, views }) => published !== undefined && views > least)
      .sort(
        (one, other) =>
          other.views - one.views ||
          (other.published ?? 0) - (one.published ?? 0) ||
          (one.documentId < other.documentId ? -1 : 1)
      );
    return sure.length < wanted ? undefined : sure.slice(offset, wanted);
  }

  /** Ranks all articles, reading pages and views in one pass, which is faster than a join. */
  async function findAll(asked: RankAsked, parts: readonly Part[]): Promise<Leader[]> {
    const { locale, order, limit, offset } = asked;
    const lines = views.beside(
      {
        sql: `select document_id, cast(0 as double precision) as views, date_published from ${pages}
          ${locale === undefined ? '' : 'where locale = ?'}`,
        values: locale === undefined ? [] : [locale],
      },
      parts,
      locale
    );
    const rows = await askOfAll({
      sql: `select document_id, sum(views) as views, max(date_published) from (${lines.sql}) v
        group by document_id having max(date_published) is not null
        order by 2 ${order}, 3 desc, 1 limit ? offset ?`,
      values: [...lines.values, limit, offset],
    });
    return rows.map((row) => ({
      documentId: String(row['document_id']),
      views: Number(row['views']),
      published: undefined,
    }));
  }

  /** Ranks by views or trend only. */
  async function rankByViews(asked: RankAsked): Promise<Ranked[]> {
    const { locale, sort, order, now, trend } = asked;
    const parts = sort === 'trend' ? trend : now;
    // The least read articles have no views.
    const haveLeaders = parts.length > 0 && (sort === 'trend' || order === 'desc');
    const leaders =
      (sort === 'trend' ? await findTrending(asked) : undefined) ??
      (haveLeaders ? await findLeaders(asked, views.signed(parts, locale)) : undefined);
    const found = leaders ?? (await findAll(asked, parts));
    return found.map(({ documentId, views: count }) => ({
      documentId,
      views: sort === 'views' ? count : undefined,
      viewsBefore: undefined,
    }));
  }

  async function rank(asked: RankAsked): Promise<Ranked[]> {
    const { locale, sort, order, withAll = false, limit, offset } = asked;
    if (!withAll && (sort === 'views' || sort === 'trend')) return rankByViews(asked);
    const joined = [
      ...(withAll ? [{ name: 'n', statement: views.byArticle(asked.now, locale) }] : []),
      ...(withAll ? [{ name: 'b', statement: views.byArticle(asked.before, locale) }] : []),
      ...(sort === 'rating'
        ? [{ name: 'r', statement: { sql: averagesSql(strapi), values: [] } }]
        : []),
      ...(sort === 'comments'
        ? [{ name: 'c', statement: { sql: countsSql(strapi) ?? '', values: [] } }]
        : []),
    ];
    const joins = joined.map(
      ({ name, statement }) =>
        `left join (${statement.sql}) ${name} on ${name}.document_id = s.document_id`
    );
    const own = shown(locale);
    const rows = await askOfAll({
      sql: `select s.document_id, ${withAll ? 'coalesce(n.views, 0)' : 'null'} as views,
          ${withAll ? 'coalesce(b.views, 0)' : 'null'} as before
        from (${own.sql}) s ${joins.join(' ')}
        order by ${orderBy[sort](order)}, s.date_published desc, s.document_id
        limit ? offset ?`,
      values: [
        ...own.values,
        ...joined.flatMap(({ statement }) => statement.values),
        limit,
        offset,
      ],
    });
    const number = (value: unknown) => (value === null ? undefined : Number(value));
    return rows.map((row) => ({
      documentId: String(row['document_id']),
      views: number(row['views']),
      viewsBefore: number(row['before']),
    }));
  }

  return {
    /** Number of published articles. */
    async countShown(locale: string | undefined): Promise<number> {
      const { sql, values } = shown(locale);
      const [row] = await ask({ sql: `select count(*) as n from (${sql}) s`, values });
      return Number(row?.['n'] ?? 0);
    },

    /** Supported sort orders. Sorting by comments is not possible if a function of the site counts them. */
    sorts: (): Sort[] => [
      'views',
      'trend',
      'date',
      'rating',
      ...(countsSql(strapi) === undefined ? [] : (['comments'] as const)),
    ],

    rank,
  };
}
