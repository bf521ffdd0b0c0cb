import { setTimeout } from 'node:timers/promises';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import type { Document } from '../../support/factories';
import { createFactories } from '../../support/factories';
import { statementsOf } from '../../support/statements';

const ARTICLES = 100;

let app: App;
let make: ReturnType<typeof createFactories>;

beforeAll(async () => {
  app = await startApp();
  make = createFactories(app);
  await makeArticles();
  // The server has closed connections that were idle meanwhile; the client needs a moment to notice.
  await setTimeout(100);
  // Creating a hundred articles with all their links takes long on a busy machine.
}, 600_000);

const FRONT_PAGE = `query ($size: Int) {
  newsroomArticles(pagination: { limit: $size }, sort: "title:asc") {
    documentId title
    category { name slug }
    cover { alt image { url } }
    authors { name }
    sources { name }
  }
}`;

const frontPageOverRest = (size: number) =>
  '/api/newsroom/articles?fields=title&populate[category][fields]=name' +
  '&populate[cover][populate][image][fields]=url&populate[authors][fields]=name' +
  `&populate[sources][fields]=name&sort=title&pagination[pageSize]=${size}`;

interface Titled {
  data: { title: string }[];
}

describe('the list of a front page', () => {
  test('takes as many statements for 100 rows as for 25, over REST', async () => {
    const ask = async (size: number) => {
      const { status, body } = await app.api().get<Titled>(frontPageOverRest(size));
      expect(status).toBe(200);
      expect(body.data).toHaveLength(size);
    };
    await ask(25); // Statements that run once per process are not counted.
    const few = await statementsOf(app, () => ask(25));
    const many = await statementsOf(app, () => ask(100));
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeGreaterThan(5);
    expect(few.length).toBeLessThan(20);
  });

  test('takes as many statements for 100 rows as for 25, over GraphQL', async () => {
    const ask = async (size: number) => {
      const { body } = await app
        .api()
        .graphql<{ data: { newsroomArticles: object[] } }>(FRONT_PAGE, { size });
      expect(body).not.toHaveProperty('errors');
      expect(body.data.newsroomArticles).toHaveLength(size);
    };
    await ask(25);
    const few = await statementsOf(app, () => ask(25));
    const many = await statementsOf(app, () => ask(100));
    expect(many).toHaveLength(few.length);
    expect(few.length).toBeGreaterThan(5);
    expect(few.length).toBeLessThan(25);
  });

  test('takes few statements for bodies too', async () => {
    const query = `{ newsroomArticles(pagination: { limit: 50 }) { body {
      ... on ComponentNewsroomGallery { images(pagination: { limit: 5 }) { alt image { url } } }
      ... on ComponentNewsroomAttachment { file { url } }
    } } }`;
    const statements = await statementsOf(app, async () => {
      const { body } = await app.api().graphql(query);
      expect(JSON.stringify(body)).toContain('/uploads/picture_');
    });
    expect(statements.length).toBeGreaterThan(5);
    expect(statements.length).toBeLessThan(30);
  });
});

const ANSWERS: Record<string, string> = {
  'a front page': FRONT_PAGE,
  'a connection, with its page information': `{ newsroomArticles_connection(pagination: { page: 2, pageSize: 7 }, sort: "title") {
    pageInfo { total page pageSize pageCount }
    nodes { title authors_connection(pagination: { limit: 2 }) { nodes { name photo { url } } } }
  } }`,
  'nested pages and orders': `{ newsroomArticles(sort: "title:desc", pagination: { limit: 30 }) {
    title
    authors(pagination: { start: 1, limit: 1 }) { name }
    sources(sort: "name:desc") { name }
    tags(sort: ["name:asc"], pagination: { page: 2, pageSize: 1 }) { name }
    related(pagination: { limit: 2 }, sort: "title:desc") { title related { title } }
  } }`,
  'the same field under several names': `{ newsroomArticles(pagination: { limit: 30 }, sort: "title") {
    first: authors(pagination: { limit: 1 }) { name }
    rest: authors(pagination: { start: 1 }) { name }
    A: authors(filters: { name: { contains: "1" } }) { name }
    none: authors(filters: { name: { eq: "nobody" } }) { name }
    all: authors(pagination: { limit: -1 }) { name title }
  } }`,
  'bodies of several kinds of section': `{ newsroomArticles(sort: "title", pagination: { limit: 40 }) {
    title
    body {
      __typename
      ... on ComponentNewsroomText { id text }
      ... on ComponentNewsroomGallery { title images(pagination: { limit: 1 }) { alt image { url width } } }
      ... on ComponentNewsroomCaptionedImage { alt image { url } }
      ... on ComponentNewsroomPullQuote { quote attribution }
      ... on ComponentNewsroomHtml { html }
      ... on ComponentNewsroomAttachment { title file { url } }
    }
    seo { metaTitle shareImage { url } }
  } }`,
  'nulls and filters at the top': `{ newsroomArticles(filters: { category: { name: { null: true } } }, sort: "title") {
    title category { name parent { name } } cover { alt image { url } } topic { name }
  } }`,
  'a category and its parents': `{ newsroomCategories(sort: "name") { name cover { url } parent { name parent { name } } } }`,
  'another locale': `{ newsroomArticles(locale: "en") { title category { name } authors { name } } }`,
  'lists of articles': `{ newsroomLists { name articles(sort: "title:asc", pagination: { limit: 5 }) { title category { name } } } }`,
  'two questions in one': `{
    a: newsroomArticles(sort: "title:asc", pagination: { limit: 5 }) { title category { name } }
    b: newsroomArticles(sort: "title:desc", pagination: { limit: 5 }) { title category { name } }
  }`,
  'a mistake among answers': `{ newsroomArticles(pagination: { limit: 3 }) {
    title authors(filters: { name: { contains: "A" } }, pagination: { page: 1, limit: 1 }) { name }
  } }`,
};

describe('batched responses', () => {
  test("equal Strapi's own, byte by byte, for readers and for editors", async () => {
    const token = await app.createApiToken('full-access');
    const answers = async () => {
      const found: Record<string, string> = {};
      for (const [name, query] of Object.entries(ANSWERS)) {
        const variables = query === FRONT_PAGE ? { size: 100 } : {};
        const { status, body } = await app.api().graphql(query, variables);
        found[name] = `${status} ${JSON.stringify(body)}`;
      }
      const drafts = FRONT_PAGE.replace('sort:', 'status: DRAFT, sort:');
      const { body } = await app.api(token).graphql(drafts, { size: 100 });
      found.drafts = JSON.stringify(body);
      const changed = `{ newsroomArticles(publicationFilter: MODIFIED, status: DRAFT) {
        title related { title } category { name } } }`;
      found.changed = JSON.stringify((await app.api(token).graphql(changed)).body);
      return found;
    };

    const together = await answers();
    await app.restart({ newsroom: { graphql: { batches: false } } });
    const oneByOne = await answers();
    expect(together).toEqual(oneByOne);
    for (const answer of Object.values(together)) expect(answer.length).toBeGreaterThan(70);
    expect(together['a mistake among answers']).toContain('errors');
    await app.restart({});
  });

  test('are complete if the page of a parent omits most of its rows', async () => {
    const data = { articles: articles.map(({ documentId }) => documentId) };
    await inTurn(6, (nth) =>
      app.strapi
        .documents('plugin::newsroom.list' as never)
        .create({ data: { ...data, name: `Long ${nth}` } } as never)
    );
    const ask = () =>
      app.api().graphql(`{ newsroomLists(sort: "name") {
        name articles(pagination: { start: 95, limit: 2 }) { title }
      } }`);
    const together = await ask();
    await app.restart({ newsroom: { graphql: { batches: false } } });
    const oneByOne = await ask();
    expect(together.body).toEqual(oneByOne.body);
    expect(JSON.stringify(together.body)).toContain('Article 095');
  });
});

let articles: Document[] = [];

async function makeFile(nth: number): Promise<number> {
  const { id } = (await app.strapi.db.query('plugin::upload.file').create({
    data: {
      name: `picture-${nth}.png`,
      hash: `picture_${nth}`,
      ext: '.png',
      mime: 'image/png',
      size: 1,
      width: 100 + nth,
      height: 100,
      url: `/uploads/picture_${nth}.png`,
      provider: 'local',
      folderPath: '/',
    },
  })) as { id: number };
  return id;
}

/** Creates varied articles: some without category or cover, with different bodies, and with ordered links. */
async function makeArticles(): Promise<void> {
  const files = await inTurn(10, makeFile);
  const parent = await make.category({ name: 'Top', cover: files[0] });
  const categories = await inTurn(6, (nth) =>
    make.category({ name: `Category ${nth}`, ...(nth % 2 && { parent: parent.documentId }) })
  );
  const authors = await inTurn(7, (nth) =>
    make.author({ name: `Author ${nth}`, ...(nth % 3 && { photo: files[nth] }) })
  );
  const sources = await inTurn(5, (nth) => make.source({ name: `Source ${nth}`, kind: 'outlet' }));
  const tags = await inTurn(5, (nth) => make.tag({ name: `Tag ${nth}` }));
  const pick = <T>(from: T[], nth: number): T => from[nth % from.length] as T;
  const ids = (from: Document[], ...which: number[]) => [
    ...new Set(which.map((nth) => pick(from, nth).documentId)),
  ];

  articles = await inTurn(ARTICLES, async (nth) => {
    const image = pick(files, nth);
    return make.article({
      title: `Article ${String(nth).padStart(3, '0')}`,
      status: 'published',
      ...(nth % 5 && { category: pick(categories, nth).documentId }),
      ...(nth % 7 && { cover: { image, alt: `Cover ${nth}` } }),
      ...(nth % 4 && { authors: ids(authors, nth + 2, nth, nth * 3) }),
      sources: ids(sources, nth + 1, nth),
      tags: ids(tags, nth, nth + 3, nth + 1),
      body: sections(nth, image),
      ...(nth % 6 === 0 && { seo: { metaTitle: `SEO ${nth}`, shareImage: image } }),
    });
  });
  const update = (documentId: string, data: object, extra: object) =>
    app.strapi
      .documents('plugin::newsroom.article' as never)
      .update({ documentId, data, ...extra } as never);
  for (const nth of [3, 10, 20]) {
    const related = ids(articles, nth + 5, nth + 1, nth + 9);
    await update(pick(articles, nth).documentId, { related }, { status: 'published' });
  }
  await update(pick(articles, 30).documentId, { title: 'Changed', category: null }, {});
  await update(
    pick(articles, 40).documentId,
    { title: 'In English' },
    { locale: 'en', status: 'published' }
  );
  const data = { name: 'Front', articles: ids(articles, 9, 4, 7, 1, 2, 30, 12) };
  await app.strapi.documents('plugin::newsroom.list' as never).create({ data } as never);
}

function sections(nth: number, image: number): object[] {
  const text = [{ type: 'paragraph', children: [{ type: 'text', text: `Text ${nth}` }] }];
  const images = [
    { image, alt: 'second' },
    { image, alt: 'first' },
  ];
  const all = [
    { __component: 'newsroom.text', text },
    { __component: 'newsroom.gallery', title: `Gallery ${nth}`, images },
    { __component: 'newsroom.captioned-image', image, alt: `Inside ${nth}` },
    { __component: 'newsroom.pull-quote', quote: `Quote ${nth}` },
    { __component: 'newsroom.html', html: '<p>HTML</p>' },
    { __component: 'newsroom.attachment', title: 'File', file: image },
    { __component: 'newsroom.text', text },
  ];
  return nth % 9 === 0 ? [] : [...all.slice(nth % 5), ...all.slice(0, nth % 3)];
}

async function inTurn<T>(times: number, run: (nth: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let nth = 0; nth < times; nth += 1) made.push(await run(nth));
  return made;
}
