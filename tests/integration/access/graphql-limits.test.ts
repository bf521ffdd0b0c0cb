import { setTimeout } from 'node:timers/promises';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import type { HttpClient } from '../../support/http';

let app: App;
let reader: HttpClient;

interface GraphqlBody {
  data?: Record<string, unknown>;
  errors?: { message: string; extensions: { code: string } }[];
}

beforeAll(async () => {
  app = await startApp();
  reader = app.api();
  const { body } = await reader.graphql<GraphqlBody>('{ newsroomArticles { title } }');
  expect(body).toEqual({ data: { newsroomArticles: [] } });
});

/** Expects the response to a query that exceeds a limit. */
async function expectRefused(
  query: string,
  variables?: Record<string, unknown>,
  code = 'QUERY_TOO_LARGE'
): Promise<string> {
  const { status, body } = await reader.graphql<GraphqlBody>(query, variables);
  expect({ status, code: body.errors?.[0]?.extensions.code }).toEqual({ status: 400, code });
  expect(body.data).toBeUndefined();
  return body.errors?.[0]?.message ?? '';
}

const times = (count: number, make: (nth: number) => string) =>
  Array.from({ length: count }, (_, nth) => make(nth)).join(' ');

describe('a query is refused', () => {
  test.each<[string, string]>([
    ['that is more than a megabyte long', `{ ${'newsroomArticles { title } '.repeat(45_000)} }`],
    ['that is most of a megabyte long', `{ ${'newsroomArticles { title } '.repeat(35_000)} }`],
    ['with 10,000 aliases', `{ ${times(10_000, (nth) => `a${nth}: newsroomArticles { title }`)} }`],
    ['with 31 aliases', `{ newsroomArticles { ${times(31, (nth) => `t${nth}: title`)} } }`],
    ['with eleven questions', `{ ${times(11, (nth) => `a${nth}: __typename`)} }`],
    [
      'that is too deep',
      `{ newsroomArticles ${'{ related '.repeat(11)} { title } ${'}'.repeat(11)} }`,
    ],
    [
      'whose fragments double each other',
      `{ ...F0 } ${times(60, (nth) => `fragment F${nth} on Query { ...F${nth + 1} ...F${nth + 1} }`)}
       fragment F60 on Query { __typename }`,
    ],
    ['of directives', `{ __typename ${'@include(if: true) '.repeat(1000)} }`],
    ['of nothing but brackets', `{ newsroomArticles(filters: ${'['.repeat(5000)}`],
  ])('%s', async (_name, query) => {
    await expectRefused(query);
  });

  test.each<[string, string]>([
    ['that spreads itself', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }'],
    ['that nobody wrote', '{ ...A }'],
    ['that spreads itself, and is unused', '{ __typename } fragment A on Query { ...A }'],
  ])('with a fragment %s', async (_name, query) => {
    await expectRefused(query, undefined, 'GRAPHQL_VALIDATION_FAILED');
  });

  test('whose nested pages could return too many rows', async () => {
    const nested = (size: string, variables = '') =>
      `query ${variables} { newsroomArticles(pagination: { limit: 100 }) {
        related(pagination: ${size}) { related(pagination: { pageSize: 50 }) { title } } } }`;
    await expectRefused(nested('{ limit: 100 }'));
    await expectRefused(nested('{ limit: -1 }'));
    const byVariable = nested('{ limit: $n }', '($n: Int = 100)');
    await expectRefused(byVariable);
    await expectRefused(byVariable, { n: -1 });
    const fits = await reader.graphql<GraphqlBody>(byVariable, { n: 1 });
    expect(fits.body).toEqual({ data: { newsroomArticles: [] } });
    await expectRefused(
      `query ($p: PaginationArg) { newsroomArticles_connection(pagination: $p) { nodes {
        related_connection(pagination: $p) { nodes { related { title } } } } } }`,
      { p: { pageSize: 1000 } }
    );
  });

  test('whose variables are too many or too deep', async () => {
    const query =
      'query ($f: NewsroomArticleFiltersInput) { newsroomArticles(filters: $f) { title } }';
    const wide = { or: Array.from({ length: 3000 }, () => ({ title: { eq: 'a' } })) };
    await expectRefused(query, { f: wide });
    let deep: object = { title: { eq: 'a' } };
    for (let level = 0; level < 500; level += 1) deep = { and: [deep] };
    await expectRefused(query, { f: deep });
    const { body } = await reader.graphql(query, { f: { and: [{ title: { eq: 'a' } }] } });
    expect(body).toEqual({ data: { newsroomArticles: [] } });
  });

  test.each([
    ['/graphql?query=', 'GET'],
    ['/GraphQL/?query=', 'GET'],
    ['/graphql/?a=1', 'POST'],
    ['/GRAPHQL', 'POST'],
  ])('at %s (%s) as well', async (address, method) => {
    const query = `{ ${times(40, (nth) => `a${nth}: __typename`)} }`;
    const { status, body } = await reader.request<GraphqlBody>(
      method,
      method === 'GET' ? address + encodeURIComponent(query) : address,
      {
        headers: { 'apollo-require-preflight': '1' },
        ...(method === 'POST' && { body: { query } }),
      }
    );
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.code).toBe('QUERY_TOO_LARGE');
  });

  test('in a batch, because batches are not accepted', async () => {
    const { status } = await reader.post('/graphql', [
      { query: '{ __typename }' },
      { query: '{ __typename }' },
    ]);
    expect(status).toBe(400);
  });

  test('if it is not a query, with the error of Apollo', async () => {
    const nestedFilter = `{ newsroomArticles(filters: ${'{ and: ['.repeat(300)}{}${'] }'.repeat(300)}) { title } }`;
    expect((await reader.graphql(nestedFilter)).status).toBeLessThan(500);
    for (const body of [{ query: 5 }, { query: '{' }, {}, { query: '{ nonsense }' }, '{']) {
      const headers = { 'content-type': 'application/json' };
      expect((await reader.post('/graphql', body, headers)).status).toBe(400);
    }
  });
});

describe('a page', () => {
  test('has at most 100 rows, also if nested', async () => {
    const make = createFactories(app);
    const documentIds: string[] = [];
    for (let nth = 0; nth < 110; nth += 1) documentIds.push((await make.tag()).documentId);
    await make.article({ status: 'published', tags: documentIds });
    // The server has closed connections that were idle meanwhile; the client needs a moment to notice.
    await setTimeout(100);

    for (const size of ['limit: -1', 'limit: 1000', 'pageSize: 1000', 'pageSize: -1', 'limit: 0']) {
      const { body } = await reader.graphql<{
        data: { newsroomTags: object[]; newsroomArticles: { tags: object[] }[] };
      }>(`{ newsroomTags(pagination: { ${size} }) { name }
            newsroomArticles { tags(pagination: { ${size} }) { name } } }`);
      expect(body.data.newsroomTags.length).toBeLessThanOrEqual(100);
      expect(body.data.newsroomArticles[0]?.tags.length).toBe(body.data.newsroomTags.length);
    }
    const { body } = await reader.graphql<{ data: { newsroomTags: object[] } }>(
      '{ newsroomTags { name } }'
    );
    expect(body.data.newsroomTags).toHaveLength(25);
  });
});

describe('access to the schema and to other origins', () => {
  const INTROSPECTION =
    '{ __schema { queryType { name fields { name type { ofType { name } } } } } }';
  const page = () => reader.get('/graphql', { accept: 'text/html' });

  test('developers see the schema', async () => {
    const { body } = await reader.graphql<GraphqlBody>(INTROSPECTION);
    expect(body.errors).toBeUndefined();
  });

  test('other sites follow the settings of the app', async () => {
    const cors = { name: 'strapi::cors', config: { origin: ['https://ours.example'] } };
    const before = ['strapi::errors', 'strapi::security'];
    const after = ['strapi::query', 'strapi::body', 'strapi::favicon', 'strapi::public'];
    await app.restart({ config: { middlewares: [...before, cors, ...after] } });
    const allowedFor = async (origin: string, query = '{ __typename }') => {
      const { headers } = await reader.post('/graphql', { query }, { origin });
      return headers.get('access-control-allow-origin');
    };
    expect(await allowedFor('https://ours.example')).toBe('https://ours.example');
    expect(await allowedFor('https://ours.example', '{ ...A }')).toBe('https://ours.example');
    expect(await allowedFor('https://elsewhere.example')).not.toBe('https://elsewhere.example');
    expect(await allowedFor('https://elsewhere.example')).not.toBe('*');
  });

  test('in production neither the landing page nor the schema is visible', async () => {
    await app.restart({ env: { NODE_ENV: 'production' } });
    const shown = await page();
    expect(shown.status).toBe(400);
    expect(shown.headers.get('content-type')).toContain('json');
    await expectRefused(INTROSPECTION, undefined, 'GRAPHQL_VALIDATION_FAILED');
    const { body } = await reader.graphql('{ __typename }');
    expect(body).toEqual({ data: { __typename: 'Query' } });
  });
});
