import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { newsroom } from '../../support/newsroom-command';
import type { PublishedSide } from '../../support/published-side';
import { createPublishedSide } from '../../support/published-side';

/** Operators' commands, as separate processes beside a running app without background work. */

let app: App;
let side: PublishedSide;

beforeAll(async () => {
  app = await startApp({ graphql: false });
  side = createPublishedSide(app.strapi);
  const { article } = createFactories(app);
  for (const title of ['Một', 'Hai']) await article({ title, status: 'published' });
});

test('verify times out with a message if no node processes changes', async () => {
  const { code, said } = await newsroom(['verify', '--wait', '0']);
  expect(said).toContain('waiting: change marks that no node processes');
  expect(code).toBe(1);
});

test('after rebuild, verify finds no differences', async () => {
  expect(await newsroom(['rebuild'])).toMatchObject({ code: 0 });
  expect(await side.service.health()).toEqual({
    oldestMarkMs: 0,
    marks: 0,
    waiting: 0,
    failing: 0,
  });
  const { code, said } = await newsroom(['verify']);
  expect([code, said]).toEqual([0, expect.stringContaining('No differences found.') as string]);
});

test('verify finds a modified page and a missing trigger', async () => {
  const knex = app.strapi.db.connection;
  await knex('newsroom_published_pages').update({ page: '{}' });
  await knex.raw(
    databaseKind === 'postgres'
      ? 'drop trigger newsroom_mark on newsroom_tags'
      : 'drop trigger newsroom_mark_update_newsroom_tags'
  );
  const { code, said } = await newsroom(['verify']);
  expect(code).toBe(1);
  expect(said).toContain('different: plugin::newsroom.article');
  expect(said).toContain('trigger: newsroom_tags');
});

test('the next start restores the trigger and rebuilds everything', async () => {
  await app.restart({ newsroom: { background: true } });
  side = createPublishedSide(app.strapi);
  expect(await side.differences()).toEqual([]);
});

test('an unknown command prints an explanation', async () => {
  expect(await newsroom(['republish'])).toMatchObject({ code: 64 });
  expect(await newsroom(['resume'])).toMatchObject({ code: 64 });
});
