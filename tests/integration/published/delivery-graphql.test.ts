import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import { createPublishedSide } from '../../support/published-side';
import { statementsOf } from '../../support/statements';

interface Answer {
  data: Record<string, never> | null;
  errors?: { message: string; extensions: { code?: string; error?: { details: object } } }[];
}

let app: App;
let documentId: string;
let full: Awaited<ReturnType<typeof makeFullArticle>>;

beforeAll(async () => {
  app = await startApp();
  const make = createFactories(app);
  full = await makeFullArticle(app, make);
  ({ documentId } = full);
  const { documentId: other } = await make.article({ title: 'Hai', status: 'published' });
  await make.article({ title: 'Bí mật' });
  await app.strapi.documents('plugin::newsroom.list').create({
    data: { name: 'Tiêu điểm', key: 'tieu-diem', articles: [documentId, other] } as never,
  });
  const site = '/content-manager/single-types/plugin::newsroom.site?locale=vi';
  await app.admin.put(site, { siteName: 'Vân Hải' });
  const editor = createEditor(app.admin);
  await createPublishedSide(app.strapi).settle();
  await editor.publish('article', documentId, 'vi', { slug: 'tau-ve' });
  await editor.save('topic', full.topic.documentId, 'vi', { slug: 'mua-ca' });
  await createPublishedSide(app.strapi).settle();
});

const ask = async (query: string, variables: Record<string, unknown> = {}) =>
  (await app.api().graphql<Answer>(query, variables)).body;

const CARD = `documentId slug url title lead datePublished featured readingMinutes
  cover { url alt caption credit sizes { name url width } } category { name slug } authors { name slug }`;

const ARTICLE = `query ($slug: String!, $locale: String) {
  newsroomPublishedArticle(slug: $slug, locale: $locale) {
    ${CARD.replace('category { name slug }', 'category { name slug ancestors { name } }')}
    dateModified wordCount breadcrumb { name url } topic { name } tags { name } sources { name kind website }
    alternates { locale url } seo { title shareImage { url } noindex } site { siteName } structuredData
    previous { ${CARD} } next { ${CARD} } related { ${CARD} }
    body {
      __typename
      ... on NewsroomPublishedImageSection { image { url caption } }
      ... on NewsroomPublishedGallerySection { title images { url } }
      ... on NewsroomPublishedPullQuoteSection { quote attribution }
      ... on NewsroomPublishedTextSection { blocks }
      ... on NewsroomPublishedTableSection { caption rows }
      ... on NewsroomPublishedEmbedSection { url title caption }
      ... on NewsroomPublishedAttachmentSection { title file { url size } }
      ... on NewsroomPublishedHtmlSection { html }
    }
  }
}`;

test('an article is complete by slug, by old slug and by documentId', async () => {
  const { data, errors } = await ask(ARTICLE, { slug: 'tau-ve' });
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    newsroomPublishedArticle: {
      title: 'Tàu về bến',
      category: { name: 'Thủy sản', ancestors: [{ name: 'Kinh tế' }] },
      sources: [{ name: 'Báo tỉnh', kind: 'outlet' }],
      site: { siteName: 'Vân Hải' },
      structuredData: [{ '@type': 'NewsArticle' }, { '@type': 'BreadcrumbList' }],
      body: [
        { __typename: 'NewsroomPublishedImageSection', image: { caption: 'Sáng sớm' } },
        { __typename: 'NewsroomPublishedGallerySection', title: 'Bến' },
        { __typename: 'NewsroomPublishedPullQuoteSection', quote: 'Được mùa.' },
      ],
    },
  });
  for (const slug of ['tau-ve-ben', documentId]) {
    expect((await ask(ARTICLE, { slug, locale: null })).data).toEqual(data);
  }
  for (const slug of ['bi-mat', 'khong-co']) {
    expect(await ask(ARTICLE, { slug })).toEqual({ data: { newsroomPublishedArticle: null } });
  }
});

test('lists, terms and the site equal those of REST', async () => {
  const { data, errors } = await ask(`{
    newsroomPublishedArticles(limit: 1, category: "kinh-te", featured: false) { data { ${CARD} } nextCursor }
    newsroomPublishedCategories { name articleCount children { name articleCount } }
    newsroomPublishedCategory(slug: "kinh-te") { name articleCount articles { title } nextCursor }
    newsroomPublishedTags { data { name articleCount url } nextCursor }
    newsroomPublishedAuthor(slug: "ha") { name articles { title } }
    newsroomPublishedSource(slug: "bao-tinh") { name kind website url articles { title } }
    newsroomPublishedTopic(slug: "khong-co") { name }
    newsroomPublishedList(key: "tieu-diem") { name articles { title } }
    newsroomPublishedSite { siteName locales { code isDefault } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toMatchObject({
    newsroomPublishedArticles: { data: [{ title: 'Tàu về bến' }], nextCursor: null },
    newsroomPublishedCategories: [
      { name: 'Kinh tế', articleCount: 1, children: [{ name: 'Thủy sản', articleCount: 1 }] },
    ],
    newsroomPublishedCategory: { name: 'Kinh tế', articles: [{ title: 'Tàu về bến' }] },
    newsroomPublishedTags: { data: [{ name: 'tàu cá', articleCount: 1 }], nextCursor: null },
    newsroomPublishedAuthor: { articles: [{ title: 'Tàu về bến' }] },
    newsroomPublishedSource: { kind: 'outlet', articles: [{ title: 'Tàu về bến' }] },
    newsroomPublishedTopic: null,
    newsroomPublishedList: { articles: [{ title: 'Tàu về bến' }, { title: 'Hai' }] },
    newsroomPublishedSite: { siteName: 'Vân Hải', locales: [{ code: 'vi' }, { code: 'en' }] },
  });
});

/** Statements that run during a query. */
async function statementsFor(query: string): Promise<string[]> {
  // A warm-up query first: locales and site names are cached after it.
  await ask(query);
  const statements = await statementsOf(app, async () => {
    const { errors, data } = await ask(query);
    expect({ query, errors }).toEqual({ query, errors: undefined });
    expect(JSON.stringify(data)).toMatch(/"(title|name|siteName)":"/);
  });
  // Without the check for changes, which runs at most twice per second.
  return statements.filter((sql) => !sql.includes('max(id)'));
}

const article = (slug: string) =>
  ARTICLE.replace('query ($slug: String!, $locale: String)', 'query').replace(
    'slug: $slug, locale: $locale',
    `slug: "${slug}"`
  );

test('no query takes more than three statements', async () => {
  const queries = [
    `{ newsroomPublishedArticles(limit: 25) { data { ${CARD} } } }`,
    `{ newsroomPublishedArticles(category: "kinh-te", tag: "tau-ca") { data { title } } }`,
    `{ newsroomPublishedArticles(list: "tieu-diem") { data { title } } }`,
    `{ newsroomPublishedArticles(list: "tieu-diem", tag: "tau-ca") { data { title } } }`,
    article('tau-ve'),
    '{ newsroomPublishedCategories { name articleCount } }',
    '{ newsroomPublishedCategory(slug: "kinh-te") { name articles { title } } }',
    '{ newsroomPublishedTags { data { name articleCount } } }',
    '{ newsroomPublishedTag(slug: "tau-ca") { name articleCount articles { title } } }',
    '{ newsroomPublishedList(key: "tieu-diem") { articles { title } } }',
    '{ newsroomPublishedSite { siteName } }',
  ];
  for (const query of queries) {
    const statements = await statementsFor(query);
    expect({ query, more: statements.slice(3) }).toEqual({ query, more: [] });
  }
});

test('queries by old slug or documentId take no more than three statements either', async () => {
  const { category, topic, tag, author, source } = full;
  const byId = `category: "${category.documentId}", topic: "${topic.documentId}", tag: "${tag.documentId}"`;
  const more = `author: "${author.documentId}", source: "${source.documentId}"`;
  const queries = [
    `{ newsroomPublishedArticles(topic: "mua-bien") { data { title } } }`,
    `{ newsroomPublishedArticles(tag: "${tag.documentId}") { data { title } } }`,
    `{ newsroomPublishedArticles(${byId}, ${more}) { data { title } } }`,
    `{ newsroomPublishedArticles(list: "tieu-diem", ${byId}) { data { title } } }`,
    article('tau-ve-ben'),
    article(documentId),
    `{ newsroomPublishedCategory(slug: "${category.documentId}") { name articles { title } } }`,
    '{ newsroomPublishedTopic(slug: "mua-bien") { name articles { title } } }',
  ];
  for (const query of queries) {
    const statements = await statementsFor(query);
    expect(statements.length).toBeGreaterThan(0);
    expect({ query, more: statements.slice(3) }).toEqual({ query, more: [] });
  }
});

const rights = (statements: string[]) => statements.filter((sql) => sql.includes('up_permissions'));

test('permissions are read for fields that require them, and not for public fields', async () => {
  const open = '{ newsroomPublishedArticles { data { title } } __typename }';
  expect(rights(await statementsFor(open))).toEqual([]);
  const mixed = '{ newsroomPublishedArticles { data { title } } newsroomArticles { title } }';
  expect(rights(await statementsFor(mixed))).not.toEqual([]);
  const { status } = await app.api('not-a-token').graphql(open);
  expect(status).toBe(401);
});

test.each([
  ['newsroomPublishedArticles(limit: 101) { nextCursor }', 'PARAMETER_INVALID'],
  ['newsroomPublishedArticles(cursor: "x") { nextCursor }', 'CURSOR_INVALID'],
  ['newsroomPublishedArticles(tag: "khong-co") { nextCursor }', 'FILTER_UNKNOWN'],
  ['newsroomPublishedArticles(locale: "fr") { nextCursor }', 'LOCALE_UNKNOWN'],
  ['newsroomPublishedArticle(slug: "") { title }', 'PARAMETER_INVALID'],
  ['newsroomPublishedArticle(slug: "\\u0000") { title }', 'PARAMETER_INVALID'],
])('%s is refused with %s', async (field, code) => {
  const { errors } = await ask(`{ ${field} }`);
  expect(errors?.[0]?.extensions.error?.details).toMatchObject({ code });
});

test('a query that could return too many rows is rejected', async () => {
  const many = Array.from(
    { length: 9 },
    (_, nth) =>
      `a${nth}: newsroomPublishedArticles(limit: 100) { data { authors { name } cover { sizes { name } } } }`
  );
  const { errors } = await ask(`{ ${many.join('\n')} }`);
  expect(errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
});

test('a request without a required token gets no data', async () => {
  await app.restart({ newsroom: { delivery: { access: 'token' } } });
  const query = '{ newsroomPublishedArticles { data { title } } }';
  expect((await ask(query)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const token = await app.createApiToken('read-only');
  const { body } = await app.api(token).graphql<Answer>(query);
  expect(body).toMatchObject({ data: { newsroomPublishedArticles: { data: [{}, {}] } } });
});
