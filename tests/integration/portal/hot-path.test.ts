import { setTimeout } from 'node:timers/promises';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createHttpClient } from '../../support/http';
import { createPublishedSide } from '../../support/published-side';
import { createRater } from '../../support/raters';
import { allStatementsOf, statementsOf } from '../../support/statements';
import { behindProxy, freshVisitor, readArticle } from '../../support/visitors';

const API = '/api/newsroom/published';

let app: App;
let documentId: string;

const uncached = { ...behindProxy, newsroom: { delivery: { cache: { maxMegabytes: 0 } } } };

beforeAll(async () => {
  app = await startApp(uncached);
  const make = createFactories(app);
  const category = await make.category({ name: 'Trong nước' });
  const tag = await make.tag({ name: 'Đường sắt' });
  const author = await make.author({ name: 'Nguyễn Văn A' });
  const source = await make.source({ name: 'TTXVN', kind: 'agency' });
  for (const title of ['Một', 'Hai', 'Ba', 'Bốn']) {
    const made = await make.article({
      title,
      category: category.documentId,
      tags: [tag.documentId],
      authors: [author.documentId],
      sources: [source.documentId],
      status: 'published',
    });
    documentId = made.documentId;
  }
  await createPublishedSide(app.strapi).settle();
  const rated = await createRater(app.url).rate(documentId, 5);
  expect(rated.status).toBe(200);
  expect((await readArticle(app.url, documentId)).status).toBe(200);
});

async function get(path: string): Promise<void> {
  const { status } = await createHttpClient(app.url).get(`${API}/${path}`);
  expect([path, status]).toEqual([path, 200]);
}

const view = async () => {
  expect((await readArticle(app.url, documentId)).body.data?.counted).toBe(true);
};
const visit = async () => {
  const { status } = await createHttpClient(app.url).post(
    '/api/newsroom/visits',
    undefined,
    freshVisitor()
  );
  expect(status).toBeLessThan(300);
};

/** True for the check for changes, which a node runs at most twice per second. */
const isLook = (sql: string) => sql.includes('max(id)');

/** Warm-up: runs once, then waits until 3 s caches expire. Statements that run once per process do not count. */
async function afterwards(run: () => Promise<unknown>): Promise<void> {
  await run();
  await setTimeout(3_100);
}

// On PostgreSQL one statement reads the page and its related articles.
test.each([
  ['a page', databaseKind === 'postgres' ? 1 : 2, () => get('articles/mot')],
  ['a list', 1, () => get('articles?category=trong-nuoc&limit=10')],
  ['the figures beside a headline', 4, () => get(`engagement?documents=${documentId}`)],
] as const)('%s takes no more than %i statements', async (_what, most, run) => {
  await afterwards(run);
  const asked = (await statementsOf(app, run)).filter((sql) => !isLook(sql));
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(most);
});

// PostgreSQL counts with one statement.
test.each([
  ['a view', databaseKind === 'postgres' ? 1 : 7, view],
  ['a visit', databaseKind === 'postgres' ? 1 : 2, visit],
] as const)('%s takes no more than %i statements', async (_what, most, run) => {
  await afterwards(run);
  const asked = await allStatementsOf(app, run);
  const counting = asked.filter((sql) => /newsroom_(view|visit)/.test(sql));
  expect(counting.length).toBeGreaterThan(0);
  expect(counting.length).toBeLessThanOrEqual(most);
});

interface Plan {
  'Subplan Name'?: string;
  'CTE Name'?: string;
  Plans?: Plan[];
}
interface PgConnection {
  query(query: object): Promise<{ rows: { 'QUERY PLAN': { Plan: Plan }[] }[] }>;
}

const partsOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(partsOf)];

/** PostgreSQL's query plan of the first statement of `run` with this name in it. */
async function planOf(part: string, run: () => Promise<unknown>): Promise<Plan[]> {
  const { connection } = app.strapi.db;
  let found: { sql: string; bindings: unknown[] } | undefined;
  const note = (query: { sql: string; bindings: unknown[] }) => {
    if (query.sql.includes(`${part} as (`)) found ??= query;
  };
  connection.on('query', note);
  await run();
  connection.off('query', note);
  const pool = connection.client as {
    acquireConnection(): Promise<PgConnection>;
    releaseConnection(connection: PgConnection): Promise<void>;
  };
  const pg = await pool.acquireConnection();
  try {
    const text = `explain (format json) ${found?.sql}`;
    const { rows } = await pg.query({ text, values: found?.bindings });
    return partsOf(rows[0]?.['QUERY PLAN'][0]?.Plan as Plan);
  } finally {
    await pool.releaseConnection(pg);
  }
}

const LOCKED_IN_ORDER = [
  'marked',
  'counted',
  'by_article',
  'by_day',
  'by_hour',
  'held',
  'seen',
  'visited',
];

// Not on SQLite, which has a single writer and no row locks.
if (databaseKind === 'postgres') {
  test('each part of the statement that counts views reads the rows of the part before it', async () => {
    const plan = await planOf('marked', view);
    const waits = LOCKED_IN_ORDER.slice(1).map((part, at) => {
      const [own] = plan.filter((node) => node['Subplan Name'] === `CTE ${part}`);
      const read = own ? partsOf(own).map((node) => node['CTE Name']) : [];
      return [part, read.includes(LOCKED_IN_ORDER[at])];
    });
    expect(waits).toEqual(LOCKED_IN_ORDER.slice(1).map((part) => [part, true]));
  });
}

const READ = [
  'articles/mot',
  'articles?limit=2',
  'articles?category=trong-nuoc',
  'articles?tag=duong-sat',
  'categories',
  'categories/trong-nuoc',
  'tags',
  'tags/duong-sat',
  'sources',
  'sources/ttxvn',
  'most-read',
  'trending',
  'best-rated',
];

test('a column added while a node runs does not fail any reader request', async () => {
  const everything = async (query: string) => {
    for (const path of READ) await get(`${path}${path.includes('?') ? '&' : '?'}${query}`);
    await get(`engagement?documents=${documentId}`);
    await get('../statistics');
    expect((await createRater(app.url).rate(documentId, 4)).status).toBe(200);
    await view();
    await visit();
  };
  // Prepared statements belong to a connection of the pool.
  const byEveryConnection = async (query: string) => {
    for (let round = 0; round < 8; round += 1) await everything(query);
  };
  await byEveryConnection('');
  const { connection, metadata } = app.strapi.db;
  const tables = [...metadata.values()]
    .map(({ tableName }) => tableName)
    .filter((name) => /^(newsroom_|i18n_locale|strapi_core_store)/.test(name));
  expect(tables.length).toBeGreaterThan(20);
  for (const name of [...tables, 'newsroom_rating_totals']) {
    await connection.schema.alterTable(name, (table) => table.string('added_meanwhile'));
  }
  // Figures are cached for 3 s. Rankings are cached longer, by their parameters.
  await setTimeout(3_100);
  await byEveryConnection('locale=vi');
});
