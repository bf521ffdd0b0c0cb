import type { WatchedTable } from './triggers';
import { postgresTrigger, sqliteTriggers } from './triggers';

const articles: WatchedTable = {
  table: 'articles',
  events: ['insert', 'update', 'delete'],
  key: `'article@' || $row.document_id`,
  when: '$row.published_at is not null',
  locale: '$row.locale',
  slug: '$row.slug',
};

test('SQLite gets one trigger for each event, PostgreSQL one for all and one for truncation', () => {
  expect(sqliteTriggers(articles).map(({ name }) => name)).toEqual([
    'newsroom_mark_insert_articles',
    'newsroom_mark_update_articles',
    'newsroom_mark_delete_articles',
  ]);
  const { sql } = postgresTrigger(articles, 'public');
  expect(sql).toContain('after insert or update or delete on "public"."articles"');
  expect(sql).toContain('after truncate on "public"."articles"');
});

test('an update marks the row as it is, and as it was when it went by another key', () => {
  const [, update] = sqliteTriggers(articles);
  expect(update?.sql).toContain(`select 'article@' || NEW.document_id, NEW.locale, NEW.slug`);
  expect(update?.sql).toContain(
    `and ('article@' || OLD.document_id is not 'article@' || NEW.document_id`
  );
});

test('no trigger names another table than its own and that of the marks', () => {
  for (const { sql } of sqliteTriggers(articles)) {
    const tables = [...sql.matchAll(/\b(?:from|join|into|on) "?(\w+)/g)].map(([, name]) => name);
    expect(new Set(tables)).toEqual(new Set(['articles', 'newsroom_marks']));
  }
});
