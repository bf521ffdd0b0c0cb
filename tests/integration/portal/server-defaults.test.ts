import { createDatabase } from '../../support/databases';
import type { HttpClient } from '../../support/http';
import { createHttpClient } from '../../support/http';
import type { SpawnedApp } from '../../support/spawned-app';
import { spawnApp } from '../../support/spawned-app';
import { atEndOfFile, getFolder } from '../../support/test-file';
import { waitUntil } from '../../support/waiting';

/** Production config, except for the cookie that needs https. */
const production = { config: { admin: { auth: { cookie: { secure: false } } } } };

let direct: SpawnedApp;
let proxied: SpawnedApp;
let anybody: HttpClient;

beforeAll(async () => {
  direct = await spawnApp({ ...production, env: { NODE_ENV: 'production' } });
  anybody = direct.api();
  const database = await createDatabase(getFolder());
  atEndOfFile(() => database.drop());
  proxied = await spawnApp({
    ...production,
    database,
    env: {
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://cms.example.org',
      TRUSTED_PROXIES: '2',
      CORS_ORIGINS: 'https://www.example.org,https://m.example.org',
      MEDIA_ORIGINS: 'https://media.example.org',
    },
  });
});

describe('headers', () => {
  test('are strict for browsers, and do not name the server software', async () => {
    const { headers } = await anybody.get('/api/newsroom/articles');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('x-powered-by')).toBeNull();
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain("frame-ancestors 'self'");
  });

  test('require https (HSTS) only if the portal is reached by https', async () => {
    const plain = await anybody.get('/api/newsroom/articles');
    expect(plain.headers.get('strict-transport-security')).toBeNull();
    const secure = await proxied.api().get('/api/newsroom/articles');
    expect(secure.headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(secure.headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
  });

  test('allow the admin to show pictures of the media origins', async () => {
    const { headers } = await proxied.api().get('/admin/init');
    expect(headers.get('content-security-policy')).toMatch(
      /img-src [^;]*https:\/\/media\.example\.org/
    );
  });
});

describe('pages of other origins', () => {
  const allowedFor = async (app: SpawnedApp, origin: string, path: string) => {
    const method = path === '/graphql' ? 'POST' : 'GET';
    const body = method === 'POST' ? { query: '{ __typename }' } : undefined;
    const { headers } = await app.api().request(method, path, { headers: { origin }, body });
    return [
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-credentials'),
    ];
  };

  test.each(['/api/newsroom/articles', '/graphql', '/admin/init'])(
    'may read %s only if they are configured',
    async (path) => {
      expect(await allowedFor(direct, 'https://www.example.org', path)).toEqual([null, null]);
      expect(await allowedFor(proxied, 'https://evil.example', path)).toEqual([null, null]);
      expect(await allowedFor(proxied, 'https://www.example.org.evil.example', path)).toEqual([
        null,
        null,
      ]);
      expect(await allowedFor(proxied, 'https://m.example.org', path)).toEqual([
        'https://m.example.org',
        'true',
      ]);
    }
  );
});

test('scripts of configured origins may read response headers', async () => {
  for (const path of ['/api/newsroom/statistics', '/api/newsroom/articles']) {
    const { headers } = await proxied.api().get(path, { origin: 'https://m.example.org' });
    const exposed = headers.get('access-control-expose-headers')?.split(/, ?/).sort();
    const ours = ['Newsroom-Impressions', 'Newsroom-View', 'Newsroom-Visit'];
    expect(exposed).toEqual(['ETag', ...ours, 'Retry-After']);
  }
});

describe('signing in', () => {
  const wrong = { email: 'nobody@example.com', password: 'Wrong-horse-1' };

  /** Statuses of several attempts, each with a different forged address before the one that the proxies saw. */
  const attempt = async (
    app: SpawnedApp,
    path: string,
    body: object,
    address: string,
    times: number
  ) => {
    const statuses: number[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      const client = createHttpClient(app.url, {
        'x-forwarded-for': `198.51.100.${nth}, ${address}, 10.0.0.1`,
      });
      statuses.push((await client.post(path, body)).status);
    }
    return statuses;
  };
  test.each([
    ['editors', 5, '/admin/login', { ...wrong, deviceId: '7e0b8c3a-9a51-4f8e-9a3e-3a7a3f6f2c11' }],
    ['readers', 10, '/api/auth/local', { identifier: wrong.email, password: wrong.password }],
  ])('%s have %d attempts in five minutes', async (_who, times, path, body) => {
    const refusedAtLast = [...Array<number>(times).fill(400), 429];
    const all = times + 1;
    // Without a trusted proxy, the header is ignored.
    expect(await attempt(direct, path, body, '203.0.113.1', all)).toEqual(refusedAtLast);
    // Behind two proxies, the address that the outer one saw counts. Addresses sent by the client do not.
    expect(await attempt(proxied, path, body, '203.0.113.1', all)).toEqual(refusedAtLast);
    expect(await attempt(proxied, path, body, '203.0.113.2', 1)).toEqual([400]);
  });
});

test('an unconfigured proxy is logged once', async () => {
  const warnings = (app: SpawnedApp) => app.process.output().split('from a proxy at').length - 1;
  for (const address of ['203.0.113.1', '203.0.113.2']) {
    for (const app of [direct, proxied]) {
      const path = '/api/newsroom/published/articles';
      await createHttpClient(app.url, { 'x-forwarded-for': address }).get(path);
    }
  }
  await waitUntil('there is a warning', () => Promise.resolve(warnings(direct) > 0));
  expect([warnings(direct), warnings(proxied)]).toEqual([1, 0]);
});

describe('uploads', () => {
  const PNG = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64'
  );
  const upload = async (
    client: HttpClient,
    path: string,
    name: string,
    type: string,
    content: string | Uint8Array<ArrayBuffer>
  ) => {
    const form = new FormData();
    form.append('files', new Blob([content], { type }), name);
    const { status, body } = await client.post<{ url: string; mime: string }[]>(path, form);
    return { status, file: Array.isArray(body) ? body[0] : undefined };
  };
  const doors = async (): Promise<[HttpClient, string][]> => [
    [direct.admin, '/upload'],
    [direct.api(await direct.createApiToken('full-access')), '/api/upload'],
  ];
  const page = '<!doctype html><script>alert(document.domain)</script>';
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

  test.each([
    ['drawing.svg', 'image/svg+xml', drawing],
    ['drawing.svg', 'image/png', drawing],
    ['drawing.svg', 'application/octet-stream', drawing],
    ['page.html', 'text/html', page],
    ['page.htm', 'image/png', page],
    ['page.xhtml', 'application/xhtml+xml', page],
    ['page.xml', 'text/xml', page],
    ['script.js', 'text/javascript', 'alert(1)'],
    ['script.mjs', 'application/octet-stream', 'alert(1)'],
    ['program.exe', 'application/x-msdownload', 'MZ'],
    ['page', 'text/html', page],
    ['picture.png', 'text/html', page],
  ])('of %s as %s are rejected by both APIs', async (name, type, content) => {
    for (const [client, path] of await doors()) {
      expect((await upload(client, path, name, type, content)).status).toBe(400);
    }
  });

  test('of pictures and documents are accepted', async () => {
    for (const [client, path] of await doors()) {
      expect((await upload(client, path, 'a.png', 'image/png', PNG)).status).toBe(201);
      expect((await upload(client, path, 'a.pdf', 'application/pdf', '%PDF-1.7\n')).status).toBe(
        201
      );
    }
  });

  test('of an HTML page declared as a picture are never served as HTML', async () => {
    for (const [client, path] of await doors()) {
      const { file } = await upload(client, path, 'picture.png', 'image/png', page);
      if (!file) continue;
      const { headers } = await anybody.get(file.url);
      expect(headers.get('content-type')).toBe('image/png');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});

describe('unneeded features are off', () => {
  test('transfers over the network', async () => {
    expect((await direct.admin.get('/admin/transfer/tokens')).status).toBe(404);
  });

  test('the GraphQL landing page and introspection', async () => {
    const page = await anybody.get('/graphql', { accept: 'text/html' });
    expect(String(page.body)).not.toContain('embeddable-sandbox');
    const { body } = await anybody.graphql('{ __schema { types { name } } }');
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
  });
});

test('the favicon is served', async () => {
  const { status, headers } = await anybody.get('/favicon.ico');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toMatch(/^image\//);
});

describe('refusals', () => {
  test('of malformed bodies are client errors', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=x' };
    const packed = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    for (const headers of [multipart, packed]) {
      const { status, body } = await anybody.post('/api/newsroom/articles', '{"data"', headers);
      expect(status).toBe(400);
      expect(body).toMatchObject({ data: null, error: { name: 'ValidationError', details: {} } });
    }
  });

  test('of bodies that are too large', async () => {
    const body = { data: { title: 'x'.repeat(1_100_000) } };
    const answer = await anybody.post('/api/newsroom/articles', body);
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ data: null, error: { status: 413, details: {} } });
  });

  test('have the same format from every part of the server', async () => {
    for (const [method, path, status] of [
      ['PATCH', '/api/newsroom/articles', 405],
      ['GET', '/api/newsroom/articles/%ff', 400],
      ['GET', '/api/nothing', 404],
    ] as const) {
      const answer = await anybody.request(method, path);
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ data: null, error: { status, details: {} } });
    }
  });
});

test('a reader’s cookie is secure if the portal uses https, also for requests that bypass the proxy', async () => {
  const signUp = async (app: SpawnedApp, headers: Record<string, string>) => {
    const email = `reader-${Math.random()}@example.com`;
    const account = { username: email, email, password: 'Correct-horse-1' };
    return createHttpClient(app.url, headers).post('/api/auth/local/register', account);
  };
  const from = (address: string) => ({ 'x-forwarded-for': `${address}, 10.0.0.1` });
  const secure = await signUp(proxied, { ...from('203.0.113.7'), 'x-forwarded-proto': 'https' });
  const past = await signUp(proxied, from('203.0.113.8'));
  const plain = await signUp(direct, {});
  expect([secure.status, past.status, plain.status]).toEqual([200, 200, 200]);
  const attributes = [secure, past, plain].map(({ headers }) => headers.getSetCookie().join());
  for (const line of attributes) expect(line).toMatch(/samesite=lax.*httponly/i);
  expect(attributes.map((line) => /; secure/i.test(line))).toEqual([true, true, false]);
});
