import type { Core } from '@strapi/strapi';

/** IDs of rows that all articles share. */
interface Shared {
  category: number;
  tag: number;
  author: number;
  image: number;
}

/**
 * Writes published articles and their drafts with plain SQL. Each has a category, a tag, an author, a cover and two
 * sections, with a body of about 3 KB. PostgreSQL only.
 */
export async function writeArticles(
  { db }: Core.Strapi,
  count: number,
  name: string,
  shared: Shared
): Promise<void> {
  const text = JSON.stringify([
    {
      type: 'paragraph',
      children: [{ type: 'text', text: 'Mùa nước về, cá đầy khoang. '.repeat(100) }],
    },
  ]);
  await db.connection.transaction(async (trx) => {
    // Disables triggers: change marks are not measured here, and everything is rebuilt afterwards.
    await trx.raw('set local session_replication_role = replica');
    await trx.raw(
      `create temp table made on commit drop as
       with made as (
         insert into newsroom_articles
           (document_id, title, slug, lead, locale, date_published, featured, allow_rating, allow_comments,
            created_at, updated_at, published_at)
         select :name || '-' || n, 'Tin ' || n, :name || '-tin-' || n, repeat('Dẫn ', 40), 'vi',
           now() - n * interval '1 minute', false, true, true, now(), now(), version
         from generate_series(1, :count) n, (values (null::timestamp), (now()::timestamp)) v(version)
         returning id)
       select id, row_number() over (order by id) as n from made`,
      { name, count }
    );
    for (const [table, column, id] of [
      ['newsroom_articles_category_lnk', 'category_id', shared.category],
      ['newsroom_articles_tags_lnk', 'tag_id', shared.tag],
      ['newsroom_articles_authors_lnk', 'author_id', shared.author],
    ] as const) {
      await trx.raw('insert into ?? (article_id, ??) select id, ? from made', [table, column, id]);
    }
    for (const [type, table, field, values] of [
      ['newsroom.text', 'components_newsroom_texts', 'body', { text }],
      ['newsroom.captioned-image', 'components_newsroom_captioned_images', 'cover', { alt: 'Ảnh' }],
      ['newsroom.captioned-image', 'components_newsroom_captioned_images', 'body', { alt: 'Hai' }],
    ] as const) {
      const [column = ''] = Object.keys(values);
      const [value = ''] = Object.values(values);
      await trx.raw(
        `with parts as (insert into ?? (??) select ? from made returning id),
         numbered as (select id, row_number() over (order by id) as n from parts),
         placed as (
           insert into newsroom_articles_cmps (entity_id, cmp_id, component_type, field, "order")
           select made.id, numbered.id, ?, ?, 1 from made join numbered using (n) returning cmp_id)
         insert into files_related_mph (file_id, related_id, related_type, field, "order")
         select ?, cmp_id, ?, 'image', 1 from placed where ? like '%image'`,
        [table, column, value, type, field, shared.image, type, type]
      );
    }
  });
  await db.connection.raw('analyze');
}
