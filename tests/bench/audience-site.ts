import type { Core } from '@strapi/strapi';

/** Days of statistics, and rows of views per article. Most rows are from the article's first days. */
const DAYS = 400;
const WHILE_NEW = 20;
const LATER = 10;

/**
 * Replaces the published side and the tables of views with this many articles of the last 400 days. The editors'
 * figures need nothing else. Uses plain SQL, for PostgreSQL.
 */
export async function writeReadSite(strapi: Core.Strapi, articles: number): Promise<void> {
  const { connection } = strapi.db;
  await connection.raw(`truncate newsroom_published_pages, newsroom_view_days, newsroom_view_weeks, newsroom_view_months,
    newsroom_view_site_days, newsroom_view_totals, newsroom_visit_days, newsroom_rating_totals,
    newsroom_comment_counts`);
  await connection('strapi_core_store_settings')
    .where('key', 'like', 'plugin_newsroom_view-sums%')
    .delete();
  await connection.raw(
    `insert into newsroom_published_pages
      (document_id, locale, slug, date_published, version, etag, card, page)
    select 'article' || lpad(n::text, 17, '0'), 'vi', 'tin-' || n,
      extract(epoch from now() - (n::float / ${articles} * ${DAYS}) * interval '1 day')::bigint * 1000, 2, md5(n::text),
      json_build_object('documentId', 'article' || lpad(n::text, 17, '0'), 'locale', 'vi', 'slug', 'tin-' || n,
        'title', 'Bản tin số ' || n, 'datePublished', '2026-01-01T00:00:00.000Z',
        'category', json_build_object('documentId', 'c', 'slug', 'c', 'name', 'Thời sự'),
        'lead', (select string_agg(md5(n || '-' || i), ' ') from generate_series(1, 30) i))::text,
      (select string_agg(md5(n || ':' || i), ' ') from generate_series(1, 150) i)
    from generate_series(1, ${articles}) n`
  );
  await connection.raw(
    `insert into newsroom_view_days (day, document_id, locale, views)
    select to_char(current_date - ago, 'YYYY-MM-DD'), 'article' || lpad(n::text, 17, '0'), 'vi', 1 + (n * 7 + ago * 13) % 200
    from (
      select distinct n, case when i < ${WHILE_NEW} then age - i else (age - ${WHILE_NEW}) * (i - ${WHILE_NEW}) / ${LATER} end as ago
      from generate_series(1, ${articles}) n, generate_series(0, ${WHILE_NEW + LATER - 1}) i,
        lateral (select (n::float / ${articles} * ${DAYS})::int as age) a
    ) d where ago >= 0
    order by 1, 2`
  );
  await connection.raw(
    `insert into newsroom_view_totals (document_id, locale, views, starting)
    select document_id, locale, sum(views), 0 from newsroom_view_days group by 1, 2`
  );
  await connection.raw(
    `insert into newsroom_rating_totals (document_id, three, five)
    select 'article' || lpad(n::text, 17, '0'), n % 7, n % 11 from generate_series(1, ${articles}, 2) n`
  );
  await connection.raw(
    `insert into newsroom_comment_counts (document_id, comments)
    select 'article' || lpad(n::text, 17, '0'), n % 97 from generate_series(1, ${articles}, 3) n`
  );
  await connection.raw(
    `insert into newsroom_visit_days (day, visits)
    select to_char(current_date - n, 'YYYY-MM-DD'), 3000 from generate_series(0, ${DAYS}) n`
  );
  const sums = strapi.plugin('newsroom').service<{ sumUp: () => Promise<boolean> }>('view-sums');
  while (await sums.sumUp());
  await connection.raw('vacuum analyze');
}
