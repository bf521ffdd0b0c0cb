import fc from 'fast-check';
import type { Known } from './documents';
import { oddDocument } from './documents';
import { graphqlRequest } from './graphql';
import type { Model, Target } from './model';
import { oddEncoding, oddText, oddValue, toJson } from './odd-values';
import { oddQuery } from './queries';
import type { RawRequest } from './raw-request';

const encode = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Any request to Strapi's own REST and GraphQL for the plugin's types. */
export function oddRequest(model: Model, known: Known, token: string): fc.Arbitrary<RawRequest> {
  const signed = fc.constantFrom(
    { authorization: `Bearer ${token}` },
    { authorization: `Bearer ${token}` },
    {}
  );
  return fc.oneof(
    { arbitrary: readRequest(model, known, signed), weight: 5 },
    { arbitrary: writeRequest(model, known, signed), weight: 4 },
    { arbitrary: brokenBody(model, known, signed), weight: 1 },
    { arbitrary: graphqlRequest(model, known, signed), weight: 3 },
    { arbitrary: readerRequest(model, known), weight: 3 }
  );
}

type Headers = fc.Arbitrary<Record<string, string>>;

const targetOf = (model: Model) => fc.constantFrom(...model.targets);

/** Path of the list, of an existing document, or with an invalid documentId. */
function pathOf(target: Target, known: Known): fc.Arbitrary<string> {
  const id = known.documentIds[target.singular] ?? 'x';
  return fc
    .oneof(
      { arbitrary: fc.constant(target.path), weight: 6 },
      { arbitrary: fc.constant(`${target.path}/${id}`), weight: 4 },
      { arbitrary: oddText.map((text) => `${target.path}/${encode(text)}`), weight: 1 },
      { arbitrary: oddEncoding.map((text) => `${target.path}/${text}`), weight: 1 },
      {
        arbitrary: fc.constantFrom(
          '/..',
          '/../../admin/init',
          '/.',
          '//',
          '/x/y/z',
          ';a=b',
          '/null'
        ),
        weight: 1,
      }
    )
    .map((path) => (path.startsWith('/api') ? path : `${target.path}${path}`));
}

function readRequest(model: Model, known: Known, signed: Headers): fc.Arbitrary<RawRequest> {
  return targetOf(model).chain((target) =>
    fc.record({
      method: fc.constantFrom('GET', 'GET', 'GET', 'GET', 'HEAD', 'OPTIONS', 'TRACE', 'PATCH'),
      target: fc
        .tuple(pathOf(target, known), oddQuery(Object.keys(target.attributes)))
        .map(([path, query]) => `${path}?${query}`),
      headers: signed,
    })
  );
}

const oddScore: fc.Arbitrary<Buffer> = fc
  .oneof(
    fc.record({ score: fc.oneof(fc.integer({ min: 0, max: 6 }), oddValue) }),
    fc.record({ score: fc.integer({ min: 1, max: 5 }), more: oddValue }),
    oddValue
  )
  .map((value) => Buffer.from(toJson(value)));

/** Any request to the reader API. */
function readerRequest(model: Model, known: Known): fc.Arbitrary<RawRequest> {
  const name = fc.oneof(
    fc.constantFrom(...Object.values(known.documentIds), 'null', '..', '%2e%2e', '%00', ''),
    oddText.map(encode),
    oddEncoding
  );
  const odd = fc.oneof(oddText.map(encode), oddEncoding);
  return fc.constantFrom(...model.endpoints).chain(({ method, path, query }) => {
    const pair = fc
      .tuple(
        fc.oneof(fc.constantFrom(...query, 'status'), odd),
        fc.oneof(odd, fc.constantFrom('vi', 'en', '1', '-1', '1e9', 'true', '2026-02-30', 'W10'))
      )
      .map(([parameter, value]) => `${parameter}=${value}`);
    return fc.record({
      method: fc.constantFrom(method, method, method, method, 'HEAD', 'OPTIONS', 'POST', 'PUT'),
      target: fc
        .tuple(name, fc.array(pair, { maxLength: 4 }))
        .map(([given, pairs]) => `${path.replace(/:\w+/g, given)}?${pairs.join('&')}`),
      headers: fc.constantFrom(
        ...[{}, {}, { 'if-none-match': '*' }, { 'if-none-match': ',,"' }, { authorization: 'x' }],
        ...[{ 'accept-encoding': 'br;q=x' }, { 'accept-encoding': '*' }, { origin: 'null' }],
        ...[{ authorization: 'Voter x' }, { cookie: 'newsroom_voter=x.y' }]
      ),
      ...(method !== 'GET' && { body: oddScore }),
    });
  });
}

function writeRequest(model: Model, known: Known, signed: Headers): fc.Arbitrary<RawRequest> {
  return targetOf(model).chain((target) => {
    const locale = fc.oneof(
      { arbitrary: fc.constantFrom('', '', '?locale=vi', '?locale=en'), weight: 6 },
      {
        arbitrary: fc.constantFrom(
          ...['?locale=xx', '?locale=*', '?locale=%00', '?locale[]=vi', '?locale[a]=b', '?locale='],
          ...['?status=published', '?status=x', '?status[]=draft', '?populate=*', '?fields=nothing']
        ),
        weight: 2,
      },
      { arbitrary: oddQuery(Object.keys(target.attributes)).map((query) => `?${query}`), weight: 1 }
    );
    const method = target.isSingle
      ? fc.constantFrom('PUT', 'PUT', 'POST', 'DELETE')
      : fc.constantFrom('POST', 'POST', 'PUT', 'PUT', 'PUT', 'DELETE');
    const data = fc.oneof(
      { arbitrary: oddDocument(target, model, known), weight: 8 },
      { arbitrary: oddValue, weight: 1 }
    );
    const body = fc.oneof(
      { arbitrary: data.map((given) => ({ data: given })), weight: 10 },
      { arbitrary: data, weight: 1 }
    );
    return method
      .chain((chosen) =>
        fc.record({
          method: fc.constant(chosen),
          path: fc.oneof(
            { arbitrary: fc.constant(writingPath(target, chosen, known)), weight: 8 },
            {
              arbitrary:
                chosen === 'DELETE' ? fc.constant(`${target.path}/x`) : pathOf(target, known),
              weight: 1,
            }
          ),
          locale,
          headers: signed,
          body,
        })
      )
      .map(({ method: verb, path, locale: query, headers, body: value }) => ({
        method: verb,
        target: `${path}${query}`,
        headers: { 'content-type': 'application/json', ...headers },
        body: Buffer.from(toJson(value)),
      }));
  });
}

function writingPath(target: Target, method: string, known: Known): string {
  if (target.isSingle || method === 'POST') return target.path;
  const ids = method === 'DELETE' ? known.spareIds : known.documentIds;
  return `${target.path}/${ids[target.singular] ?? 'x'}`;
}

const boundary = 'multipart/form-data; boundary=x';
const formField = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n--x--\r\n`;

/** Malformed bodies, each with content types that select a parser for it. */
function brokenBody(model: Model, known: Known, signed: Headers): fc.Arbitrary<RawRequest> {
  const nested = (open: string, close: string, levels: number) =>
    open.repeat(levels) + close.repeat(levels);
  const body = fc.oneof(
    fc.constantFrom(
      ...[
        '',
        '{',
        '{"data":',
        'null',
        '"x"',
        '7',
        '[]',
        '{"data":{}}x',
        '\ufeff{}',
        '{"data":1e999}',
      ],
      '{"data":{"__proto__":{"title":"x"}}}',
      '{"__proto__":{"data":{"title":"x"}}}',
      '{"data":{"title":"a","title":{"b":1}}}',
      `{"data":${nested('[', ']', 10_000)}}`,
      `{"data":{"title":"x","body":${nested('[', ']', 2_000)}}}`,
      `{"data":{"title":"x","cover":${'{"image":'.repeat(3_000)}1${'}'.repeat(3_000)}}}`,
      `{"data":{"name":"x","rows":${nested('{"a":[', ']}', 3_000)}}}`,
      `{"data":{"title":"${'x'.repeat(2_000_000)}"}}`,
      `{"data":{"title":"x","lead":"${'x'.repeat(900_000)}"}}`,
      `{"data":{"title":"x","tags":[${'1,'.repeat(100_000)}1]}}`,
      `data[title]=x&data${'[a]'.repeat(500)}=1`,
      `data[title]=x${'&a=1'.repeat(5_000)}`,
      'data[__proto__][title]=x&data[title]=y',
      formField('data', '{"title":"x","name":"x"}'),
      formField('data', '{'),
      formField('data[title]', 'x'),
      formField('files.cover', 'x'),
      formField('__proto__', 'x'),
      formField('x'.repeat(10_000), 'x'),
      '--x\r\nContent-Disposition: form-data; name="files"; filename="a.html"\r\nContent-Type: text/html\r\n\r\n<b>\r\n--x--\r\n',
      '--x\r\nContent-Disposition: form-data; name="data',
      '--x\r\n\r\n\r\n--x',
      '--x--'
    ),
    oddText
  );
  const contentType = fc.constantFrom(
    ...['application/json', 'application/json', boundary, boundary, 'multipart/form-data'],
    ...['application/x-www-form-urlencoded', 'text/plain', 'text/xml', 'application/vnd.api+json'],
    ...[
      'application/json; charset=utf-7',
      'application/json; charset=nothing',
      'x',
      'application/csp-report',
    ]
  );
  const encoding = fc.option(fc.constantFrom('gzip', 'br', 'deflate', 'identity', 'nothing'), {
    nil: undefined,
    freq: 8,
  });
  return fc
    .tuple(targetOf(model), fc.constantFrom('POST', 'PUT', 'DELETE', 'PATCH', 'GET'))
    .chain(([target, method]) =>
      fc.record({
        method: fc.constant(method),
        target: fc.constant(writingPath(target, method, known)),
        headers: fc.tuple(contentType, encoding, signed).map(([type, coding, token]) => ({
          'content-type': type,
          ...(coding && { 'content-encoding': coding }),
          ...token,
        })),
        body: fc.oneof(
          { arbitrary: body.map((text) => Buffer.from(text)), weight: 9 },
          {
            arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
            weight: 1,
          }
        ),
      })
    );
}
