import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { App } from '../../support/app';
import { startApp } from '../../support/app';
import { createFactories } from '../../support/factories';
import { createPublishedSide } from '../../support/published-side';
import { behindProxy, freshVisitor, readArticle, viewsPath } from '../../support/visitors';

let app: App;

async function publish(title: string): Promise<string> {
  const { documentId } = await createFactories(app).article({ title, status: 'published' });
  await createPublishedSide(app.strapi).settle();
  return documentId;
}

beforeAll(async () => {
  app = await startApp(behindProxy);
});

const view = (documentId: string, headers?: Record<string, string>) =>
  readArticle(app.url, documentId, headers);

const IMPRESSIONS = '/api/newsroom/published/banners/impressions';

/** Bodies by content type, with the expected status of a beacon. */
const BODIES: [type: string, body: string, status: number][] = [
  ['text/plain;charset=UTF-8', 'anything', 200],
  ['application/json', '{ not json', 200],
  ['application/x-www-form-urlencoded', 'views=1000', 200],
  ['multipart/form-data; boundary=x', 'not of parts', 200],
  ['', '', 200],
  ['text/plain', 'x'.repeat(20_000), 413],
  ['application/json', JSON.stringify('x'.repeat(20_000)), 413],
];
/** A body of an endpoint that parses bodies. */
const IMPRESSION = JSON.stringify({ banners: [{ documentId: 'none', locale: 'vi' }] });
const READ: typeof BODIES = [
  ['application/json', IMPRESSION, 200],
  ['text/plain', IMPRESSION, 200],
  ['application/x-www-form-urlencoded', IMPRESSION, 200],
  ['multipart/form-data; boundary=x', IMPRESSION, 200],
  ['application/json', '{ not json', 400],
  ['application/json', '[]', 400],
  ['application/json', JSON.stringify('x'.repeat(70_000)), 413],
  ['', '', 400],
];

/** Responses to each of the bodies. */
async function answersToBodies() {
  const send = async (path: string, [type, sent, wanted]: (typeof BODIES)[number]) => {
    const given = { ...freshVisitor(), ...(type && { 'content-type': type }) };
    const answer = await app.api().request('POST', path, { headers: given, body: sent });
    const { status, body, headers } = answer;
    return { path, type, wanted, status, body, answered: headers.get('content-type') };
  };
  const answers: Awaited<ReturnType<typeof send>>[] = [];
  for (const body of BODIES) answers.push(await send('/api/newsroom/visits', body));
  for (const body of READ) answers.push(await send(IMPRESSIONS, body));
  return answers;
}

test('an unneeded body is ignored, and a long one is rejected', async () => {
  const article = await publish('Thân');
  let views = 0;
  for (const [type, body, status] of BODIES) {
    const headers = { ...freshVisitor(), ...(type && { 'content-type': type }) };
    const answer = await app.api().request('POST', viewsPath(article), { headers, body });
    expect(answer.status).toBe(status);
    if (status !== 200) continue;
    views += 1;
    expect(answer.body).toEqual({ data: { views, counted: true } });
  }
  expect((await view(article)).body.data).toEqual({ views: views + 1, counted: true });
});

test.each([
  ['POST', viewsPath('unknown')],
  ['POST', IMPRESSIONS],
])('an incomplete body is not logged: %s %s', async (method, path) => {
  const { log, server } = app.strapi;
  const logError = log.error.bind(log);
  const errors: unknown[] = [];
  log.error = ((error: unknown) => errors.push(error)) as unknown as typeof log.error;
  const closed = new Promise<void>((resolve) => {
    server.httpServer.once('request', (request) => {
      request.once('close', () => setImmediate(resolve));
    });
  });
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{"b`);
  await once(socket, 'connect');
  await setTimeout(100);
  socket.destroy();
  await closed;
  await setTimeout(100);
  log.error = logError;
  expect(errors).toEqual([]);
  expect((await view(await publish('Đi tiếp'))).status).toBe(200);
});

test('without the fast lane the answers are the same', async () => {
  const article = await publish('Đường thường');
  const inLane = await answersToBodies();
  expect(inLane.map(({ status }) => status)).toEqual(inLane.map(({ wanted }) => wanted));
  await app.restart({ ...behindProxy, newsroom: { fastLane: false } });
  const visitor = freshVisitor();
  const answers = [
    await view(article, visitor),
    await view(article, visitor),
    await view('unknown'),
  ];
  expect(answers.map(({ status, body }) => [status, body.data])).toEqual([
    [200, { views: 1, counted: true }],
    [200, { views: 1, counted: false, reason: 'repeated' }],
    [404, null],
  ]);
  expect(await answersToBodies()).toEqual(inLane);
});

test('if figures require a token, the response to a beacon has none', async () => {
  const article = await publish('Kín');
  await app.restart({ ...behindProxy, newsroom: { delivery: { access: 'token' } } });
  const visitor = freshVisitor();
  expect((await view(article, visitor)).body).toEqual({ data: { counted: true } });
  expect((await view(article, visitor)).body.data).toEqual({ counted: false, reason: 'repeated' });
  const machine = { ...freshVisitor(), 'user-agent': 'Googlebot/2.1' };
  expect((await view(article, machine)).body.data).toEqual({ counted: false, reason: 'bot' });
  const { body } = await app
    .api()
    .graphql(
      `mutation ($documentId: ID!) { newsroomCountView(documentId: $documentId, preview: true) { views counted } }`,
      { documentId: article }
    );
  expect(body).toMatchObject({ data: { newsroomCountView: { views: null } } });
  const figures = `/api/newsroom/published/engagement?documents=${article}`;
  expect((await app.api().get(figures)).status).toBe(403);
  const token = await app.createApiToken('read-only');
  expect((await app.api(token).get(figures)).body).toMatchObject({ data: [{ views: 1 }] });
});

test('an address that sends too many views gets 429 with Retry-After', async () => {
  await app.restart({ ...behindProxy, newsroom: { visitors: { requestsPerMinute: 3 } } });
  const article = await publish('Quá nhiều');
  const from = (ip: string) => view(article, { ...freshVisitor(), 'x-forwarded-for': ip });
  for (let nth = 0; nth < 3; nth += 1) expect((await from('192.0.2.9')).status).toBe(200);
  const refused = await from('192.0.2.9');
  expect([refused.status, refused.body.error?.details.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await from('192.0.2.10')).body.data?.counted).toBe(true);

  // Requests for invented documentIds count towards the limit. For a bot, such an article is a 404.
  const guess = (nth: number, more: Record<string, string> = {}) =>
    view(`unknown${nth}`, { ...freshVisitor(), 'x-forwarded-for': '192.0.2.11', ...more });
  const guessed = [
    await guess(1),
    await guess(2, { 'user-agent': 'curl/8.5.0' }),
    await guess(3),
    await guess(4),
  ];
  expect(guessed.map(({ status }) => status)).toEqual([404, 404, 404, 429]);
  expect(Number(guessed[3]?.headers.get('retry-after'))).toBeGreaterThan(0);
});
