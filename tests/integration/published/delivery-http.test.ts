import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createEditor } from '../../support/editor';
import { createFactories } from '../../support/factories';
import { makeFullArticle } from '../../support/full-article';
import { createPublishedSide } from '../../support/published-side';

const API = '/api/newsroom/published';

let app: App;
let documentId: string;
let category: string;

interface Raw {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Sends a raw request, because HTTP clients decode, cache or add headers. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Raw> {
  return new Promise((resolve, reject) => {
    const asked = request(`${app.url}${API}/${path}`, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { statusCode, headers: given } = answer;
        resolve({ status: statusCode, headers: given, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', reject);
    asked.end();
  });
}

const settle = () => createPublishedSide(app.strapi).settle();

beforeAll(async () => {
  app = await startApp({ graphql: false });
  const make = createFactories(app);
  const full = await makeFullArticle(app, make);
  documentId = full.documentId;
  category = full.category.documentId;
  for (const title of ['Hai', 'Ba']) {
    await make.article({ title, category, status: 'published' });
  }
  await createEditor(app.admin).publish('article', documentId, 'vi', { slug: 'tau-ve' });
  await settle();
});

/** Restarts with other options, which stay. So tests of the defaults must come first. */
const withOptions = (newsroom: Record<string, unknown>) => app.restart({ newsroom });

const PATHS = [
  'articles',
  'articles?limit=2',
  'articles?category=thuy-san',
  'articles?limit=101',
  'articles?oops=1',
  'articles/tau-ve',
  'articles/tau-ve-ben',
  'articles/khong-co',
  'articles/hai?locale=en',
  'categories',
  'categories/thuy-san',
  'topics',
  'tags/tau-ca',
  'authors/ha',
  'sources/bao-tinh?limit=1',
  'lists/khong-co',
  'site',
];

/** Headers that differ between responses, or that only Strapi's middlewares set. */
const OWN = new Set(
  `date connection keep-alive x-powered-by content-security-policy referrer-policy strict-transport-security
  x-dns-prefetch-control x-download-options x-frame-options x-permitted-cross-domain-policies origin-agent-cluster
  cross-origin-opener-policy cross-origin-resource-policy x-xss-protection`.split(/\s+/)
);

function told({ status, headers, body }: Raw) {
  const kept = Object.entries(headers).filter(([name]) => !OWN.has(name));
  return { status, headers: Object.fromEntries(kept), body: body.toString('utf8') };
}

test('a matching ETag gives 304 without a body, also for HEAD and for several ETags', async () => {
  const first = await ask('articles/tau-ve');
  const etag = String(first.headers.etag);
  expect(etag).toMatch(/^W\/"/);
  expect(first.headers).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'content-language': 'vi',
    'cache-control': 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    'x-content-type-options': 'nosniff',
  });
  expect(Date.parse(String(first.headers['last-modified']))).toBeLessThanOrEqual(Date.now());
  expect(first.headers.vary).toMatch(/Accept-Encoding/);
  for (const known of [etag, `"x", ${etag}`, etag.slice(2), '*']) {
    const again = await ask('articles/tau-ve', { 'If-None-Match': known });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    expect(again.headers).toMatchObject({ etag, 'cache-control': first.headers['cache-control'] });
  }
  expect((await ask('articles/tau-ve', { 'If-None-Match': '"x"' })).status).toBe(200);
  const head = await ask('articles/tau-ve', {}, 'HEAD');
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect(head.headers['content-length']).toBe(String(first.body.length));
  expect((await ask('articles/tau-ve', { 'If-None-Match': etag }, 'HEAD')).status).toBe(304);
});

test('bodies are compressed for clients that accept it', async () => {
  const plain = await ask('articles/tau-ve');
  const decoders = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [encoding, decode] of Object.entries(decoders)) {
    for (const accepted of [encoding, `identity;q=0.5, ${encoding}`]) {
      const { headers, body } = await ask('articles/tau-ve', { 'Accept-Encoding': accepted });
      expect(headers['content-encoding']).toBe(encoding);
      expect(decode(body)).toEqual(plain.body);
      expect(body.length).toBeLessThan(plain.body.length);
      expect(headers.etag).toBe(plain.headers.etag);
    }
  }
  for (const refused of ['br;q=0, gzip;q=0', 'identity', 'deflate']) {
    const { headers, body } = await ask('articles/tau-ve', { 'Accept-Encoding': refused });
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toEqual(plain.body);
  }
});

test('a response is up to date immediately after a change', async () => {
  const editor = createEditor(app.admin);
  const title = async () => {
    const { body } = await ask('articles/tau-ve');
    return (JSON.parse(body.toString()) as { data: { title: string } }).data.title;
  };
  for (const round of [1, 2, 3]) {
    await editor.publish('article', documentId, 'vi', { title: `Lần ${round}` });
    await settle();
    expect(await title()).toBe(`Lần ${round}`);
    expect(await title()).toBe(`Lần ${round}`);
  }
  await editor.save('category', category, 'vi', { name: 'Biển' });
  await settle();
  expect((await ask('articles?limit=5')).body.toString()).toContain('"name":"Biển"');
});

test('the fast lane and the normal routes give the same responses', async () => {
  const asked = [
    ...PATHS.map((path) => [path, {}, 'GET'] as const),
    ['articles/tau-ve', {}, 'HEAD'] as const,
    ['articles', { Origin: 'https://frontend.example' }, 'GET'] as const,
    [
      'articles',
      { Origin: 'https://frontend.example', 'Access-Control-Request-Method': 'GET' },
      'OPTIONS',
    ] as const,
    ['articles', {}, 'DELETE'] as const,
    ['articles', {}, 'POST'] as const,
  ];
  const answersOf = async () => {
    const answers = [];
    for (const [path, headers, method] of asked) {
      answers.push({ path, method, ...told(await ask(path, headers, method)) });
    }
    return answers;
  };
  const inLane = await answersOf();
  await withOptions({ fastLane: false });
  expect(await answersOf()).toEqual(inLane);
  expect(inLane.map(({ status }) => status)).toContain(200);
});

test('a cached page is read from the database only once', async () => {
  const asked: string[] = [];
  const note = ({ sql }: { sql: string }) => asked.push(sql);
  await withOptions({});
  await ask('articles/tau-ve');
  app.strapi.db.connection.on('query', note);
  await Promise.all(Array.from({ length: 50 }, () => ask('articles/tau-ve')));
  app.strapi.db.connection.off('query', note);
  // Without the check for changes.
  expect(asked.filter((sql) => !sql.includes('max(id)'))).toEqual([]);
  expect(asked.length).toBeLessThan(10);

  await withOptions({ delivery: { cache: { maxMegabytes: 0 } } });
  await ask('articles/tau-ve');
  app.strapi.db.connection.on('query', note);
  await ask('articles/tau-ve');
  app.strapi.db.connection.off('query', note);
  expect(asked.filter((sql) => sql.includes('newsroom_published_pages'))).not.toEqual([]);
});

test('simultaneous requests get the right articles with fewer statements', async () => {
  // The cache is off since the previous test.
  const slugs = ['tau-ve', 'hai', 'ba', 'hai', 'khong-co', documentId, 'ba'];
  const all = async (how: (path: string) => Promise<Raw>) => {
    const answers = await Promise.all(slugs.map((slug) => how(`articles/${slug}`)));
    return answers.map(({ status, headers, body }) => [status, headers.etag, body.toString()]);
  };
  let last: Promise<unknown> = Promise.resolve();
  const oneByOne = await all((path) => {
    const answer = last.then(() => ask(path));
    last = answer;
    return answer;
  });
  expect(oneByOne.map(([status]) => status)).toEqual([200, 200, 200, 200, 404, 200, 200]);
  expect(oneByOne[0]?.[2]).not.toBe(oneByOne[1]?.[2]);
  expect(await all(ask)).toEqual(oneByOne);

  const delivery = app.strapi.plugin('newsroom').service<{
    article: (asked: { slug: string }) => Promise<{ kind: string; json: string }>;
  }>('delivery');
  const questions: string[] = [];
  const note = ({ sql }: { sql: string }) => {
    if (sql.includes(' as previous')) questions.push(sql);
  };
  app.strapi.db.connection.on('query', note);
  const found = await Promise.all(
    ['tau-ve', 'hai', 'ba', 'hai'].map((slug) => delivery.article({ slug }))
  );
  app.strapi.db.connection.off('query', note);
  expect(found.map(({ json }) => json)).toEqual(oneByOne.slice(0, 4).map(([, , body]) => body));
  expect(questions).toHaveLength(app.strapi.db.dialect.client === 'postgres' ? 2 : 4);
});

test('a locale without an article shows another locale if configured', async () => {
  interface Answer {
    data: { title: string; locale: string }[] & { title: string; locale: string };
    meta: Record<string, unknown>;
  }
  const json = async (path: string) => {
    const { status, headers, body } = await ask(path);
    return { status, headers, ...(JSON.parse(body.toString()) as Answer) };
  };
  const make = createFactories(app);
  const one = await make.article({ title: 'Hai thứ tiếng', status: 'published' });
  await createEditor(app.admin).publish('article', one.documentId, 'en', { title: 'Two tongues' });
  await settle();
  expect((await json('articles/hai?locale=en')).status).toBe(404);
  expect((await json('articles?locale=en')).data.map(({ title }) => title)).toEqual([
    'Two tongues',
  ]);

  await withOptions({ delivery: { fallbackLocales: ['vi'] } });
  const page = await json('articles/hai?locale=en');
  expect(page).toMatchObject({
    status: 200,
    data: { title: 'Hai', locale: 'vi' },
    meta: { locale: 'vi', requestedLocale: 'en' },
  });
  expect(page.headers['content-language']).toBe('vi');
  const list = await json('articles?locale=en&limit=2');
  expect(list.data).toMatchObject([{ title: 'Two tongues', locale: 'en' }, { locale: 'vi' }]);
  expect(list.meta).toMatchObject({ locale: 'en', fallbackLocales: ['vi'] });
  const all = await json('articles?locale=en&limit=100');
  const known = all.data.map(({ title }) => title);
  expect(new Set(known).size).toBe(known.length);
  expect(known).not.toContain('Hai thứ tiếng');
  expect((await json('articles?locale=vi')).meta).not.toHaveProperty('fallbackLocales');
});

test('with a required token, anonymous requests are rejected and responses are private', async () => {
  await withOptions({ delivery: { access: 'token' } });
  for (const path of ['articles', 'articles/tau-ve', 'categories', 'site']) {
    expect((await ask(path)).status).toBe(403);
    expect((await ask(path, { Authorization: 'Bearer wrong' })).status).toBe(401);
  }
  const token = await app.createApiToken('read-only');
  for (const path of ['articles', 'articles/tau-ve', 'categories', 'tags']) {
    const { status, headers } = await ask(path, { Authorization: `Bearer ${token}` });
    expect(status).toBe(200);
    expect(headers['cache-control']).toMatch(/^private/);
    expect(headers['cache-control']).not.toMatch(/public|s-maxage/);
    expect(headers.vary).toMatch(/Authorization/);
  }
});
