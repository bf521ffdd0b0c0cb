import { buildSchema, getOperationAST, parse } from 'graphql';
import { costOf } from './domain-cost';

const schema = buildSchema(`
  input Page { page: Int pageSize: Int start: Int limit: Int }
  type Query { all(pagination: Page): [Row]! all_connection(pagination: Page): Rows one: Row }
  type Rows { nodes: [Row!]! pageInfo: Info! }
  type Info { total: Int }
  type Row { name: String parent: Row rows(pagination: Page): [Row]! body: [Section] }
  union Section = Picture | Words
  type Picture { row: Row }
  type Words { text: String }
`);

function cost(query: string, variables = {}, most = 100): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('No operation');
  return costOf(schema, document, operation, variables, { byDefault: 25, most });
}

test.each([
  ['{ one { name } }', 1],
  ['{ __typename __schema { types { name } } }', 0],
  ['{ all { name } }', 25],
  ['{ all(pagination: { limit: 10 }) { parent { name } } }', 20],
  ['{ all(pagination: { pageSize: 10 }) { rows(pagination: { limit: 2 }) { name } } }', 30],
  ['{ all(pagination: { limit: -1 }) { name } }', 100],
  ['{ all(pagination: { limit: 5000 }) { name } }', 100],
  ['{ all(pagination: { limit: 0 }) { name } }', 1],
  [
    '{ all_connection(pagination: { limit: 7 }) { nodes { parent { name } } pageInfo { total } } }',
    16,
  ],
  ['{ one { body { ... on Picture { row { name } } ... on Words { text } } } }', 21],
  ['{ one { ...F } } fragment F on Row { parent { name } other: parent { name } }', 3],
])('%s may lead to %d rows', (query, rows) => {
  expect(cost(query)).toBe(rows);
});

test('pages may come from variables', () => {
  const query = 'query ($n: Int = 3, $p: Page) { all(pagination: { limit: $n }) { name } }';
  expect(cost(query)).toBe(3);
  expect(cost(query, { n: 9 })).toBe(9);
  const whole = 'query ($p: Page) { all(pagination: $p) { name } }';
  expect(cost(whole, { p: { pageSize: 4 } })).toBe(4);
  expect(cost(whole, { p: { limit: 'many' } })).toBe(100);
});

test('a page of everything is without end where the site sets no limit', () => {
  expect(cost('{ all(pagination: { limit: -1 }) { name } }', {}, Infinity)).toBe(Infinity);
});
