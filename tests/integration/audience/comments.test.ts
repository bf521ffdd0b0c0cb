import type { App, StartOptions } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';

interface Engagement {
  data: { documentId: string; comments: number }[];
}
interface Comments {
  counts: (documentIds: readonly string[]) => Promise<Map<string, number>>;
  setCounts: (counts: Record<string, number>) => Promise<void>;
}

let app: App;
let articles: string[];

const service = () => app.strapi.plugin('newsroom').service<Comments>('comments');
/** Numbers are cached briefly. Another order of the same articles has another cache key. */
let nth = 0;
const countsOf = async (...documentIds: string[]) => {
  nth += 1;
  return Object.fromEntries(await service().counts([...documentIds, `none-${nth}`]));
};

async function comment(article: string, more: object = {}): Promise<number> {
  const { id } = (await app.strapi.db.query('plugin::comments.comment').create({
    data: {
      ...{ content: 'Hay', related: `plugin::newsroom.article:${article}` },
      ...{ approvalStatus: 'APPROVED', ...more },
    },
  })) as { id: number };
  return id;
}

beforeAll(async () => {
  app = await startApp({ graphql: false });
  const make = createFactories(app);
  const made = [];
  for (const title of ['Một', 'Hai', 'Ba', 'Bốn']) {
    made.push(await make.article({ title, status: 'published', allowComments: title !== 'Ba' }));
  }
  articles = made.map(({ documentId }) => documentId);
  await createPublishedSide(app.strapi).settle();
});

test('visible comments are counted; replies only if all comments above them are visible', async () => {
  const [one = '', two = '', three = ''] = articles;
  const first = await comment(one);
  await comment(one, { approvalStatus: null, locale: 'en' });
  for (const hidden of [
    { approvalStatus: 'PENDING' },
    { approvalStatus: 'REJECTED' },
    { removed: true },
    { blocked: true },
    { blockedThread: true },
  ]) {
    const above = await comment(one, hidden);
    await comment(one, { threadOf: await comment(one, { threadOf: above }) });
  }
  const reply = await comment(one, { threadOf: first });
  await comment(one, { threadOf: reply });
  const pending = await comment(one, { threadOf: reply, approvalStatus: 'PENDING' });
  await comment(one, { threadOf: pending });
  await comment(three);
  // Comments on other types, and on articles whose ID starts with the same characters.
  await comment(two, { related: `api::page.page:${two}` });
  await comment(`${two}x`);
  expect(await countsOf(one, two, three)).toEqual({ [one]: 4, [three]: 1 });

  const { body } = await app
    .api()
    .get<Engagement>(`/api/newsroom/published/engagement?documents=${one},${two},${three}`);
  expect(body.data.map(({ documentId, comments }) => [documentId, comments])).toEqual([
    [one, 4],
    [two, 0],
    // Existing comments count even if the article no longer accepts new ones.
    [three, 1],
  ]);
});

test('a hundred articles take one indexed statement for comments here and one for those elsewhere', async () => {
  const knex = app.strapi.db.connection;
  const asked: string[] = [];
  const note = ({ sql }: { sql: string }) => void asked.push(sql);
  knex.on('query', note);
  await service().counts(Array.from({ length: 100 }, (_, at) => `article-${at}`));
  knex.off('query', note);
  const statements = asked.filter((sql) => sql.includes('comment'));
  expect(statements).toHaveLength(2);
  const indexes = JSON.stringify(
    app.strapi.db.dialect.client === 'postgres'
      ? await knex('pg_indexes').where({ tablename: 'plugin_comments_comments' })
      : await knex('sqlite_master').where({ type: 'index', tbl_name: 'plugin_comments_comments' })
  );
  expect(indexes).toContain('newsroom_comments_related');
});

test('reported numbers of comments elsewhere are added', async () => {
  const [one = '', , , four = ''] = articles;
  await service().setCounts({ [one]: 10, [four]: 7 });
  expect(await countsOf(one, four)).toEqual({ [one]: 14, [four]: 7 });
  await service().setCounts({ [four]: 0 });
  expect(await countsOf(one, four)).toEqual({ [one]: 14, [four]: 0 });
  await expect(service().setCounts({ [one]: -1 })).rejects.toThrow('is not a number of comments');
  await expect(service().setCounts({ [one]: 1.5 })).rejects.toThrow('is not a number of comments');
});

/** Responses to editors who sort articles by comments or by other columns. */
async function byComments() {
  const ask = (sort: string) =>
    app.admin.get<{
      data?: { documentId: string; comments: number }[];
      meta?: { sorts: string[] };
    }>(`/newsroom/audience/articles?sort=${sort}`);
  const [{ status, body }, other] = [await ask('comments'), await ask('rating')];
  return { status, rows: body.data ?? [], sorts: other.body.meta?.sorts ?? [] };
}

test('editors can sort articles by the sum of both kinds of comments', async () => {
  const { rows, sorts } = await byComments();
  expect(sorts).toContain('comments');
  const counts = rows.map(({ comments }) => comments);
  expect(counts).toEqual([...counts].sort((one, other) => other - one));
  expect(rows[0]).toMatchObject({ documentId: articles[0], comments: 14 });
});

/** Start options with a function, which JSON cannot express. */
const countingBy = (count: unknown): StartOptions => ({
  configure(strapi) {
    const { config } = strapi;
    const set = config.set.bind(config);
    config.set = (key: string, value: unknown) =>
      set(key, key === 'plugin::newsroom' ? { ...(value as object), comments: { count } } : value);
  },
});

test('a counting function of the site replaces the count; a slow or failing one affects nothing else', async () => {
  const [one = '', two = ''] = articles;
  await app.restart(
    countingBy((documentIds: string[]) => {
      if (documentIds.includes('fails')) return Promise.reject(new Error('no answer'));
      if (documentIds.includes('never')) return new Promise(() => undefined);
      return Promise.resolve({ [two]: documentIds.length, other: 5, [one]: Number.NaN });
    })
  );
  expect(await countsOf(one, two)).toEqual({ [one]: 10, [two]: 3 });
  expect(await countsOf(one, 'fails')).toEqual({ [one]: 10 });
  expect(await countsOf(one, 'never')).toEqual({ [one]: 10 });
  const { status, sorts } = await byComments();
  expect([status, sorts.includes('rating'), sorts.includes('comments')]).toEqual([
    400,
    true,
    false,
  ]);
});

test('without strapi-plugin-comments, only reported comments are counted', async () => {
  const [one = '', two = ''] = articles;
  await app.restart({ config: { plugins: { comments: { enabled: false } } } });
  expect(await countsOf(one, two)).toEqual({ [one]: 10 });
});
