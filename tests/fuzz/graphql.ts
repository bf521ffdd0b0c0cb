import fc from 'fast-check';
import type { Known } from './documents';
import { oddDocument } from './documents';
import type { Model, Target } from './model';
import { oddText, oddValue, toJson } from './odd-values';
import type { RawRequest } from './raw-request';

const pascal = (name: string): string =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** Fields of an article that list documents of a type. */
const LINKS: Record<string, string> = {
  article: 'related',
  author: 'authors',
  source: 'sources',
  category: 'moreCategories',
};

const PLURALS: Record<string, string> = { category: 'Categories' };

/** Names of a type in Strapi's GraphQL schema. */
function namesOf({ singular }: Target) {
  const type = `Newsroom${pascal(singular)}`;
  const plural = `newsroom${PLURALS[singular] ?? `${pascal(singular)}s`}`;
  return { type, one: `newsroom${pascal(singular)}`, many: plural };
}

export function graphqlRequest(
  model: Model,
  known: Known,
  signed: fc.Arbitrary<Record<string, string>>
): fc.Arbitrary<RawRequest> {
  const question = fc.oneof(
    { arbitrary: query(model), weight: 5 },
    { arbitrary: mutation(model, known), weight: 4 },
    { arbitrary: broken, weight: 3 }
  );
  const asJson = fc.record({
    method: fc.constant('POST'),
    target: fc.constantFrom('/graphql', '/graphql', '/graphql', '/graphql/', '/graphql?x=%ff'),
    headers: signed.map((token) => ({ 'content-type': 'application/json', ...token })),
    body: question.map((asked) => Buffer.from(toJson(asked))),
  });
  const otherwise = fc
    .tuple(
      fc.constantFrom('POST', 'GET', 'PUT', 'HEAD'),
      fc.constantFrom(
        ...['/graphql', '/graphql?query={__typename}', '/graphql?query=%00', '/graphql?query[]=x'],
        ...[
          '/graphql?query={newsroomArticles{title}}&variables={',
          '/graphql?variables=%ff&query=%ff',
        ]
      ),
      fc.constantFrom(
        'application/json',
        'text/plain',
        'application/graphql',
        'multipart/form-data; boundary=x'
      ),
      fc.constantFrom(
        '',
        '{',
        '[]',
        '[{"query":"{__typename}"}]',
        'null',
        '"x"',
        '{__typename}',
        '{"query":7}',
        '{"query":"{__typename}","variables":"x"}',
        '{"query":"{__typename}","extensions":[],"operationName":{}}',
        '--x--',
        '['.repeat(10_000)
      )
    )
    .map(([method, target, type, body]) => ({
      method,
      target,
      headers: { 'content-type': type },
      body: Buffer.from(body),
    }));
  return fc.oneof({ arbitrary: asJson, weight: 9 }, { arbitrary: otherwise, weight: 1 });
}

const OPERATORS = [
  'eq',
  'ne',
  'in',
  'contains',
  'startsWith',
  'gt',
  'between',
  'null',
  'not',
  'and',
  'or',
];

function query(model: Model): fc.Arbitrary<object> {
  return fc.constantFrom(...model.targets).chain((target): fc.Arbitrary<object> => {
    const { type, one, many } = namesOf(target);
    const names = ['documentId', 'createdAt', ...Object.keys(target.attributes)];
    const filters = fc.oneof(
      fc
        .tuple(fc.constantFrom(...names), fc.constantFrom(...OPERATORS), oddValue)
        .map(([name, operator, value]) => ({ [name]: { [operator]: value } })),
      oddValue
    );
    if (target.isSingle) {
      return oddValue.map((locale) => ({
        query: `query($locale: I18NLocaleCode) { ${one}(locale: $locale) { documentId siteName } }`,
        variables: { locale },
      }));
    }
    const number = fc.constantFrom<unknown>(
      0,
      -1,
      1,
      2 ** 31,
      2 ** 31 - 1,
      1e18,
      1.5,
      '1',
      null,
      true
    );
    return fc.oneof(
      filters.map((given) => ({
        query: `query($f: ${type}FiltersInput) { ${many}(filters: $f) { documentId } }`,
        variables: { f: given },
      })),
      filters.map((given) => ({
        query: `query($f: ${type}FiltersInput) { ${many} { documentId } newsroomArticles { ${LINKS[target.singular] ?? 'tags'}(filters: $f) { documentId } } }`,
        variables: { f: given },
      })),
      fc
        .tuple(
          number,
          number,
          fc.constantFrom('page', 'start'),
          fc.constantFrom('pageSize', 'limit')
        )
        .map(([a, b, one_, two]) => ({
          query: `query($p: PaginationArg) { ${many}(pagination: $p) { documentId } ${many}_connection(pagination: $p) { pageInfo { total } } }`,
          variables: { p: { [one_]: a, [two]: b } },
        })),
      fc.oneof(oddText, fc.constantFrom(...names), oddValue).map((sort) => ({
        query: `query($s: [String]) { ${many}(sort: $s) { documentId } }`,
        variables: { s: sort },
      })),
      fc.oneof(oddText, oddValue).map((id) => ({
        query: `query($id: ID!) { ${one}(documentId: $id) { documentId } }`,
        variables: { id },
      })),
      fc.oneof(oddText, oddValue).map((locale) => ({
        query: `query($l: I18NLocaleCode) { ${many}(locale: $l) { documentId } }`,
        variables: { l: locale },
      }))
    );
  });
}

function mutation(model: Model, known: Known): fc.Arbitrary<object> {
  return fc.constantFrom(...model.targets).chain((target): fc.Arbitrary<object> => {
    const { type } = namesOf(target);
    const id = known.documentIds[target.singular];
    const data = fc.oneof(
      { arbitrary: oddDocument(target, model, known), weight: 5 },
      { arbitrary: oddValue, weight: 1 }
    );
    const create = data.map((given) => ({
      query: `mutation($d: ${type}Input!) { create${type}(data: $d) { documentId } }`,
      variables: { d: given },
    }));
    const localeArgument = target.isLocalized ? ', locale: $l' : '';
    const localeVariable = target.isLocalized ? ', $l: I18NLocaleCode' : '';
    const update = fc
      .tuple(
        data,
        fc.oneof(fc.constant(id), oddText),
        fc.constantFrom<unknown>('vi', 'en', 'xx', 7)
      )
      .map(([given, documentId, locale]) => ({
        query: target.isSingle
          ? `mutation($d: ${type}Input!${localeVariable}) { update${type}(data: $d${localeArgument}) { documentId } }`
          : `mutation($id: ID!, $d: ${type}Input!${localeVariable}) { update${type}(documentId: $id, data: $d${localeArgument}) { documentId } }`,
        variables: { id: documentId, d: given, l: locale },
      }));
    const remove = oddText.map((documentId) => ({
      query: `mutation($id: ID!) { delete${type}(documentId: $id) { documentId } }`,
      variables: { id: documentId },
    }));
    return target.isSingle ? update : fc.oneof(create, update, remove);
  });
}

const times = fc.constantFrom(10, 100, 1_000, 5_000);
const broken: fc.Arbitrary<object> = fc
  .oneof(
    oddText,
    times.map((count) => '{'.repeat(count)),
    times.map(
      (count) => `{ newsroomArticles ${'{ related '.repeat(count)} { title } ${'}'.repeat(count)} }`
    ),
    times.map(
      (count) => `{ ${Array.from({ length: count }, (_, n) => `a${n}: __typename`).join(' ')} }`
    ),
    fc
      .constantFrom(10, 100, 400)
      .map(
        (count) =>
          `{ ${Array.from({ length: count }, (_, n) => `a${n}: newsroomTags { name }`).join(' ')} }`
      ),
    times.map((count) => `{ newsroomTags { ${'name '.repeat(count)} } }`),
    times.map((count) => `{ newsroomTags ${'@include(if: true) '.repeat(count)} { name } }`),
    times.map(
      (count) =>
        `{ newsroomTags(filters: ${'{ not: '.repeat(count)}{}${'}'.repeat(count)}) { name } }`
    ),
    times.map((count) => `# ${'x'.repeat(count * 100)}\n{ __typename }`),
    fc.constantFrom(
      'fragment A on Query { ...B } fragment B on Query { ...A } { ...A }',
      '{ __schema { types { fields { type { fields { name } } } } } }',
      'subscription { x }',
      'query A { __typename } query B { __typename }',
      '{ newsroomArticles(pagination: { limit: -1 }) { title } }',
      '{ newsroomArticles(pagination: { limit: 99999999999 }) { title } }',
      '{ newsroomArticles { related_connection { nodes { related_connection { nodes { title } } } } } }',
      '{ newsroomArticles { localizations { title } } }'
    )
  )
  .map((query_) => ({ query: query_ }));
