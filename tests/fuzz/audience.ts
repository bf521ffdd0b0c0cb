import type { Core } from '@strapi/strapi';
import fc from 'fast-check';
import { oddEncoding, oddText, oddValue, toJson } from './odd-values';
import type { RawRequest } from './raw-request';

/** An endpoint that counts readers, or that shows editors the figures. */
export interface AudienceEndpoint {
  method: string;
  /** Path with parameters, such as `/api/newsroom/published/articles/:documentId/views`. */
  path: string;
  isForEditors: boolean;
}

interface LoadedRoute {
  method: string;
  path: string;
}

const COUNTS =
  /(views|visits|statistics|history|rating|engagement|most-read|trending|best-rated|impressions|go|published\/banners)$/;

/** Endpoints of the plugin, and of strapi-plugin-comments, which the portal protects. */
export function readAudienceEndpoints(strapi: Core.Strapi): AudienceEndpoint[] {
  const routers = Object.values(strapi.plugin('newsroom').routes) as unknown as {
    type: string;
    routes: LoadedRoute[];
  }[];
  const own = routers.flatMap(({ type, routes }) =>
    routes
      .filter(({ path }) => (type === 'admin' ? path.startsWith('/audience') : COUNTS.test(path)))
      .map(({ method, path }) => {
        const isForEditors = type === 'admin';
        return { method, path: `${isForEditors ? '' : '/api'}/newsroom${path}`, isForEditors };
      })
  );
  const comments = '/api/comments/plugin::newsroom.article::documentId';
  return [
    ...own,
    { method: 'GET', path: comments, isForEditors: false },
    { method: 'POST', path: comments, isForEditors: false },
    { method: 'POST', path: `${comments}/comment/:id/report-abuse`, isForEditors: false },
    { method: 'DELETE', path: `${comments}/comment/:id`, isForEditors: false },
  ];
}

const encode = (text: string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const NAMES = [
  ...['range', 'from', 'to', 'locale', 'sort', 'order', 'page', 'pageSize', 'language', 'window'],
  ...['documents', 'limit', 'position', 'by', 'preview', 'category', 'cursor', 'constructor'],
];
const VALUES = [
  ...[
    'today',
    '30d',
    'vi',
    'xx',
    'views',
    'trend',
    'comments',
    'asc',
    '1',
    '0',
    '-1',
    '1e9',
    '99999',
  ],
  ...['2026-01-01', '2026-02-30', '0000-01-01', '9999-12-31', '24h', 'all', 'month', 'true', ','],
];

/** Almost valid bodies, and any other bytes. */
const body = (documentIds: readonly string[]): fc.Arbitrary<Buffer> => {
  const id = fc.oneof(fc.constantFrom(...documentIds), oddText);
  return fc.oneof(
    fc
      .oneof(
        fc.record({ score: fc.oneof(fc.integer({ min: -1, max: 6 }), oddValue) }),
        fc.record({
          banners: fc.array(fc.record({ documentId: id, locale: oddText }), { maxLength: 4 }),
        }),
        fc.record({ content: oddText, threadOf: oddValue, reason: oddText }),
        oddValue
      )
      .map((value) => Buffer.from(toJson(value))),
    fc.constantFrom('', '{', '[', 'null', '\u0000', 'a=b').map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes))
  );
};

/** Any request to these endpoints, also with an editor's token. */
export function audienceRequest(
  endpoints: readonly AudienceEndpoint[],
  documentIds: readonly string[],
  token: string
): fc.Arbitrary<RawRequest> {
  const odd = fc.oneof(oddText.map(encode), oddEncoding);
  const name = fc.oneof(fc.constantFrom(...documentIds), odd);
  const pair = fc
    .tuple(
      fc.oneof({ arbitrary: fc.constantFrom(...NAMES), weight: 4 }, { arbitrary: odd, weight: 1 }),
      fc.oneof({ arbitrary: fc.constantFrom(...VALUES), weight: 3 }, { arbitrary: odd, weight: 1 })
    )
    .map(([parameter, value]) => `${parameter}=${value}`);
  return fc.constantFrom(...endpoints).chain(({ method, path, isForEditors }) =>
    fc
      .record({
        method: fc.oneof(
          { arbitrary: fc.constant(method), weight: 6 },
          { arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'DELETE'), weight: 1 }
        ),
        given: name,
        pairs: fc.array(pair, { maxLength: 4 }),
        headers: fc.constantFrom<Record<string, string>>(
          ...[{}, { 'content-type': 'application/json' }, { 'content-type': 'text/plain' }],
          ...[{ authorization: 'Voter x' }, { cookie: 'newsroom_voter=x.y' }, { origin: 'null' }],
          ...[{ 'user-agent': 'Mozilla/5.0 Firefox/131.0' }, { 'sec-purpose': 'prefetch' }]
        ),
        sent: body(documentIds),
      })
      .map(({ method: verb, given, pairs, headers, sent }) => ({
        method: verb,
        // In the path of comments, the first colon belongs to the UID.
        target: `${path.replace(/:(documentId|id)\b/g, given)}?${pairs.join('&')}`,
        headers: { ...headers, ...(isForEditors && { authorization: `Bearer ${token}` }) },
        ...(verb !== 'GET' && verb !== 'HEAD' && { body: sent }),
      }))
  );
}
